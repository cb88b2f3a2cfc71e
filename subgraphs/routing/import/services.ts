import { needed, RowRejected } from '../../../shared/storage/import/csv.ts';
import type { Importer } from '../../../shared/storage/import/load.ts';
import { isLgslCode } from '../../../shared/domain/lga-codes.ts';
import { NATIONS } from '../../../shared/domain/nation.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { putChanged, type Counts } from '../../../shared/storage/same-content.ts';
import { referenceTables } from '../reference.ts';
import type { DutyLevel, Service } from '../services/service.ts';
import { nextGeneration } from '../generation.ts';

const LEVELS: Record<string, DutyLevel> = {
  'county/unitary': 'COUNTY',
  'district/unitary': 'DISTRICT',
  all: 'ALL',
};

/** A file's fields of a service; fields it does not have stay as they were. */
type Told = { id: string } & Partial<Service>;

/** Imports which tier of council has the duty for each LGSL service. */
export const serviceTierImporter = (
  database: Database,
): Importer<'lgsl' | 'description' | 'tier', Told> => ({
  columns: {
    lgsl: needed(/^lgsl$/),
    description: needed(/^description$/),
    tier: needed(/^providing tier$/),
  },
  read: ({ lgsl, description, tier }) => {
    const level = LEVELS[tier.toLowerCase()];
    if (!level)
      throw new RowRejected(
        `the tier ${JSON.stringify(tier.slice(0, 30))} is none of ${Object.keys(LEVELS).join(', ')}`,
      );
    return {
      id: lgslId(lgsl),
      title: { en: asTitle(description) },
      duty: [{ nations: [...NATIONS], level }],
    };
  },
  identity: ({ id }) => id,
  // A title derived from this list's wording does not replace one that was written as a title.
  keep: (batch) =>
    mergeServices(database, batch, (stored, told) => ({ ...stored, duty: told.duty! })),
});

/** Imports the names and descriptions of the Local Government Service List. */
export const serviceImporter = (
  database: Database,
): Importer<'id' | 'label' | 'description' | 'type', Told> => ({
  columns: {
    id: needed(/^identifier$/),
    label: needed(/^label$/),
    description: needed(/^description$/),
    type: needed(/^type$/),
  },
  read: ({ id, label, description, type }) => {
    if (type.toLowerCase() !== 'service') return null;
    if (label === '') throw new RowRejected('it has no label');
    return {
      id: lgslId(id),
      title: { en: label },
      ...(description && { description: { en: description.slice(0, 2_000) } }),
    };
  },
  identity: ({ id }) => id,
  keep: (batch) =>
    mergeServices(database, batch, (stored, { title, description }) => ({
      ...stored,
      title: { ...stored.title, ...title },
      ...(description && { description: { ...stored.description, ...description } }),
    })),
});

/** Stores whole services, as they are. */
export const putServices = (database: Database, services: readonly Service[]): Promise<Counts> =>
  mergeServices(database, services, (_, told) => told as Service);

async function mergeServices(
  database: Database,
  batch: readonly Told[],
  merge: (stored: Service, told: Told) => Service,
): Promise<Counts> {
  const { services, routedBy } = referenceTables(database);
  const ids = batch.map(({ id }) => id);
  const stored = await services.getMany(ids);
  const elsewhere = await routedBy.getMany(ids);
  const blank = {
    title: { en: '' },
    synonyms: { en: [], cy: [] },
    routedBy: 'HOME' as const,
    duty: [],
  };
  const entries = batch.map((told, index) => ({
    key: told.id,
    row: stored[index] ? merge(stored[index], told) : { ...blank, ...elsewhere[index], ...told },
  }));
  const counts = await putChanged(database, services, entries);
  if (counts.added + counts.changed > 0) await database.write([nextGeneration(database)]);
  return counts;
}

function lgslId(code: string): string {
  if (!isLgslCode(code))
    throw new RowRejected(`${JSON.stringify(code.slice(0, 20))} is not an LGSL code`);
  return `lgsl:${Number(code)}`;
}

// The list words each service as an instruction: "Find out more about recycling collections".
function asTitle(description: string): string {
  const bare =
    description.replace(/^find (out )?(more )?(abu?o?u?t )?(how to )?/i, '').trim() || description;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
