import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NATION_FILES, writeNation, type NationStreams } from '../../cli/generate/nation.ts';
import { randomFrom, type Random } from '../../cli/generate/random.ts';
import { seedReference, seedSample } from '../../app/seed.ts';
import { openStores } from '../../app/stores.ts';
import { timed, type Figures } from '../publishers/figures.ts';
import { anyQuestion, type Question } from '../questions.ts';
import { writeChanges } from './changes.ts';
import { checkAnswers } from './checking.ts';
import { importNation, sizeOf } from './importing.ts';
import type { Side } from './measure.ts';
import { postcodesOf } from './postcodes.ts';
import { storesIn } from './stores-at.ts';

const CHANGED_POSTCODES = 100_000;
const CHANGED_LISTINGS = 5_000;
const FEWEST_CHANGED = 50;
const CHECKED = 500;

/** A nation that was generated, and what may be asked of it. */
export type Generated = {
  nation: string;
  services: readonly string[];
  anyQuestion: () => Question;
  /** One about a postcode that is in use. */
  liveQuestion: Question;
  random: Random;
};

/** Generates a nation into a folder. */
export async function generated(
  at: string,
  which: NationStreams,
  figures: Figures,
): Promise<Generated> {
  const nation = join(at, 'nation');
  const took = await timed(async () => writeNation(nation, which));
  figures.set('generate', { value: took / 1_000, unit: 's' });
  const random = randomFrom(which.seed);
  const services = servicesIn(nation);
  const anyPostcode = await postcodesOf(nation);
  let live = anyPostcode(random);
  while (live.row.terminated || !live.row.council) live = anyPostcode(random);
  return {
    nation,
    services,
    liveQuestion: { service: services[0]!, postcode: live.postcode },
    anyQuestion: () => ({
      service: random.oneOf(services),
      postcode: anyPostcode(random).postcode,
    }),
    random,
  };
}

/** Generates a nation and imports it, measuring both. */
export async function nationSide(
  at: string,
  which: NationStreams,
  figures: Figures,
): Promise<Side> {
  const folder = join(at, 'nation-stores');
  const stores = storesIn(folder);
  const { nation, services, random, ...questions } = await generated(at, which, figures);
  await importNation(nation, stores, figures);
  figures.set('disk after imports', { value: sizeOf(folder), unit: 'MB' });
  const scaled = (count: number) => Math.max(FEWEST_CHANGED, Math.round(count * which.scale));
  return {
    folder,
    ...questions,
    changes: await writeChanges(nation, join(at, 'changes'), {
      postcodes: scaled(CHANGED_POSTCODES),
      listings: scaled(CHANGED_LISTINGS),
    }),
    check: (directory) =>
      checkAnswers({ nation, at: stores, services, checked: CHECKED }, directory, random, figures),
  };
}

/** The sample's stores, which are changed by the same files as the nation's. */
export async function sampleSide(at: string, { changes }: Side): Promise<Side> {
  const folder = join(at, 'sample-stores');
  const stores = openStores(storesIn(folder));
  await seedReference(stores);
  await seedSample(stores);
  await stores.close();
  const liveQuestion = { service: 'lgsl:524', postcode: 'LS1 1UR' };
  return { folder, anyQuestion, liveQuestion, changes, check: async () => undefined };
}

const servicesIn = (nation: string): string[] =>
  readFileSync(join(nation, NATION_FILES['service-tiers']), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => `lgsl:${row.split(',', 1)[0]}`);
