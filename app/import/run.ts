import { loadCsv, type Progress, type ImportReport } from '../../shared/storage/import/load.ts';
import { importListingFile } from '../../shared/sdk/import-listings.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
import { ownOf } from '../../shared/sdk/subgraph/definition.ts';
import { createAuthorityStore } from '../../subgraphs/local/authorities.ts';
import { linkImporter } from '../../subgraphs/local/links.ts';
import type { LocalOwn } from '../../subgraphs/local/local.ts';
import { localityImporter } from '../../subgraphs/routing/import/localities.ts';
import { organisationImporter } from '../../subgraphs/routing/import/organisations.ts';
import { serviceImporter, serviceTierImporter } from '../../subgraphs/routing/import/services.ts';
import { areaImporter } from '../../subgraphs/routing/import/tables.ts';
import { readReference } from '../../subgraphs/routing/reference.ts';
import type { Stores } from '../stores.ts';
import { definitionOf, TIERS, type TierName } from '../tiers.ts';
import { authorityImporter } from './authorities.ts';
import { importPostcodes } from './postcodes.ts';

/** One kind of file that can be imported, by the name the command line has for it. */
export type Import = (path: string, stores: Stores, progress: Progress) => Promise<ImportReport>;

/** What `signpost import <what> <path>` can import. */
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
  organisations: {
    about:
      'the register of organisations: id, name, name_cy, former_names, identifiers, homepage, phone, area',
    run: async (path, stores, progress) =>
      loadCsv(path, await organisationImporter(await stores.open('routing')), progress),
  },
  ...Object.fromEntries(
    TIERS.map(({ name }) => [
      `${name}-listings`,
      {
        about: `listings of the ${name} tier, a JSON object a line`,
        run: (path: string, stores: Stores, progress: Progress) =>
          importListings(name, path, stores, progress),
      },
    ]),
  ),
};

async function importLinks(
  path: string,
  stores: Stores,
  progress: Progress,
): Promise<ImportReport> {
  const local = await stores.open('local');
  const councils = await createAuthorityStore(local).all();
  const { gazetteer } = await readReference(await stores.open('routing'));
  const store = createListingStore<LocalOwn>(local);
  return loadCsv(path, linkImporter(councils, store, gazetteer.codesOf), progress);
}

export async function importListings(
  tier: TierName,
  path: string,
  stores: Stores,
  progress?: Progress,
): Promise<ImportReport> {
  const database = await stores.open(tier);
  return importListingFile(
    path,
    ownOf(definitionOf[tier](database)),
    createListingStore<never>(database),
    'import',
    progress,
  );
}
