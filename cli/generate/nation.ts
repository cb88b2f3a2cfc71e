import { join } from 'node:path';
import { authorityList } from './authorities.ts';
import { councilsOf, countiesOver } from './councils.ts';
import { writeDirectory } from './directory.ts';
import { linkExport } from './links.ts';
import { localListings, localSlots } from './listings/local.ts';
import { nationalListings } from './listings/national.ts';
import { regionalListings } from './listings/regional.ts';
import { thirdSectorListings } from './listings/third-sector.ts';
import { randomFrom, seedFor } from './random.ts';
import { serviceList, servicesOf, serviceTiers } from './services.ts';
import { sizeAt, type NationSize } from './size.ts';
import { writeLines } from './writing.ts';

/** The files of a nation, by their `signpost import` names, in the order to import them. */
export const NATION_FILES = {
  authorities: 'local-authorities.csv',
  services: 'services.csv',
  'service-tiers': 'service-tiers.csv',
  postcodes: 'ONSPD_AUG_2026',
  'local-listings': 'local.jsonl',
  'regional-listings': 'regional.jsonl',
  'national-listings': 'national.jsonl',
  'third-sector-listings': 'third-sector.jsonl',
  links: 'links.csv',
} as const;

/** Which nation: the same scale and seed produce the same bytes. */
export type NationStreams = { scale: number; seed: number };

/** Writes a made-up nation into a folder, in the formats that real data comes in. */
export function writeNation(folder: string, { scale, seed }: NationStreams): NationSize {
  const size = sizeAt(scale);
  const random = (part: string) => randomFrom(seedFor(seed, part));
  const write = (what: keyof typeof NATION_FILES, lines: Iterable<string>) =>
    writeLines(join(folder, NATION_FILES[what]), lines);

  const councils = councilsOf(size.councils, random('councils'));
  const counties = countiesOver(councils);
  const services = servicesOf(size.services, random('services'));
  const slots = () => localSlots(councils, counties, services, size.listings.local);

  write('authorities', authorityList(councils, counties));
  write('services', serviceList(services));
  write('service-tiers', serviceTiers(services));
  writeDirectory(
    join(folder, NATION_FILES.postcodes),
    councils,
    size.postcodes,
    random('postcodes'),
  );
  write('local-listings', localListings(slots(), random('local')));
  write(
    'regional-listings',
    regionalListings(councils, services, size.listings.regional, random('regional')),
  );
  write(
    'national-listings',
    nationalListings(services, size.listings.national, random('national')),
  );
  write(
    'third-sector-listings',
    thirdSectorListings(councils, services, size.listings['third-sector'], random('third-sector')),
  );
  write('links', linkExport(slots(), random('links')));
  return size;
}
