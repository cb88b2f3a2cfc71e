import { randomUUID } from 'node:crypto';
import type { Change, Database } from '../../../shared/storage/database.ts';

/**
 * The services that listings were announced for, each with a stamp that changes when one of its listings does. None
 * is ever removed: whether it still has a listing is looked up in its file.
 */
export function createServiceList(database: Database) {
  const services = database.table<{ stamp: string }>('listed-services');

  return {
    /** Every service that has or had a listing, and its stamp. */
    all: async (): Promise<ReadonlyMap<string, string>> =>
      new Map((await services.range()).map(({ key, row }) => [key, row.stamp])),

    /** The changes to write with changed listings of these services. */
    changesFor: (touched: ReadonlySet<string>): Change[] => {
      const stamp = randomUUID();
      return [...touched].map((service) => ({ table: services, put: service, row: { stamp } }));
    },
  };
}
