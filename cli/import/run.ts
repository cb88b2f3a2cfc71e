import { headerOf } from '../../shared/import/csv.ts';
import { checkFile } from '../../shared/import/check.ts';
import { load, loadCsv, type Progress, type Report } from '../../shared/import/load.ts';
import { loadListings } from '../../shared/import/listings.ts';
import { readCsv } from '../../shared/import/csv.ts';
import { createListingStore } from '../../shared/store/listings.ts';
import { ownOf } from '../../shared/subgraph/definition.ts';
import { createAuthorityStore } from '../../subgraphs/local/authorities.ts';
import { EXPORT_COLUMNS, linkImporter, OLDER_FIELDS } from '../../subgraphs/local/links.ts';
import type { LocalOwn } from '../../subgraphs/local/local.ts';
import { localityImporter } from '../../subgraphs/routing/import/localities.ts';
import { nameImporter } from '../../subgraphs/routing/import/names.ts';
import { postcodeImporter } from '../../subgraphs/routing/import/postcodes.ts';
import { serviceImporter, serviceTierImporter } from '../../subgraphs/routing/import/services.ts';
import { areaImporter } from '../../subgraphs/routing/import/tables.ts';
import type { Stores } from '../stores.ts';
import { definitionOf, TIERS, type TierName } from '../tiers.ts';
import { authorityImporter } from './authorities.ts';
import { directoryFiles } from './postcode-files.ts';

/** One kind of file that can be imported, by the name the command line has for it. */
export type Import = (path: string, stores: Stores, progress: Progress) => Promise<Report>;

// A release of the ONS directory has some fifty columns; an extract a handful.
const COLUMNS_OF_AN_EXTRACT = 16;

/** What `signpost import <what> <path>` can take. */
export const IMPORTS: Record<string, { about: string; run: Import }> = {
  postcodes: {
    about: 'the ONS Postcode Directory: a CSV file of any release or extract, or its folder',
    run: importPostcodes,
  },
  authorities: {
    about: 'councils, with the columns of GOV.UK’s local-authorities.csv',
    run: async (path, stores, progress) =>
      loadCsv(
        path,
        authorityImporter({
          routing: await stores.open('routing'),
          local: await stores.open('local'),
        }),
        progress,
      ),
  },
  'service-tiers': {
    about: 'which tier of council has the duty for each LGSL service',
    run: async (path, stores, progress) =>
      loadCsv(path, serviceTierImporter(await stores.open('routing')), progress),
  },
  services: {
    about: 'the Local Government Service List, with labels and descriptions',
    run: async (path, stores, progress) =>
      loadCsv(path, serviceImporter(await stores.open('routing')), progress),
  },
  links: {
    about: 'councils’ links by LGSL and LGIL, which become local listings',
    run: importLinks,
  },
  localities: {
    about:
      'addresses and their councils (ONS UPRN Directory), which show where postcodes are split',
    run: async (path, stores, progress) =>
      loadCsv(path, localityImporter(await stores.open('routing')), progress),
  },
  areas: {
    about: 'names of areas: code, name, name_cy, type',
    run: async (path, stores, progress) =>
      loadCsv(path, areaImporter(await stores.open('routing'), 'areas'), progress),
  },
  ...Object.fromEntries(
    TIERS.map(({ name }) => [
      `${name}-listings`,
      {
        about: `listings of the ${name} tier, a JSON object a line`,
        run: (path: string, stores: Stores) => importListings(name, path, stores),
      },
    ]),
  ),
};

async function importPostcodes(path: string, stores: Stores, progress: Progress): Promise<Report> {
  const routing = await stores.open('routing');
  const files = await directoryFiles(path);
  // All are looked over before any is taken: a bad file among many changes nothing.
  for (const file of files.postcodes) await checkFile(file, 'csv');
  for (const file of files.names) {
    const importer = nameImporter(routing, await headerOf(file));
    if (importer) await loadCsv(file, importer);
  }
  const reports: Report[] = [];
  for (const file of files.postcodes) {
    const full = (await headerOf(file)).length > COLUMNS_OF_AN_EXTRACT;
    reports.push(await loadCsv(file, postcodeImporter(routing, full), progress));
  }
  return reports.reduce(added);
}

const added = (a: Report, b: Report): Report => ({
  rows: a.rows + b.rows,
  added: a.added + b.added,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  rejections: a.rejections + b.rejections,
  rejected: [...a.rejected, ...b.rejected],
});

async function importLinks(path: string, stores: Stores, progress: Progress): Promise<Report> {
  const size = await checkFile(path, 'csv');
  const local = await stores.open('local');
  const councils = await createAuthorityStore(local).all();
  const header = await headerOf(path);
  const older = header.join() === 'la,lgsl,lgil,link';
  const rows = readCsv(path, older ? OLDER_FIELDS : EXPORT_COLUMNS);
  return load(rows, linkImporter(councils, createListingStore<LocalOwn>(local)), (read) =>
    progress(read, size),
  );
}

export async function importListings(
  tier: TierName,
  path: string,
  stores: Stores,
): Promise<Report> {
  const database = await stores.open(tier);
  return loadListings(
    path,
    ownOf(definitionOf[tier](database)),
    createListingStore<never>(database),
    'import',
  );
}
