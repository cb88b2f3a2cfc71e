import { randomUUID } from 'node:crypto';
import type { Change, Database } from '../../../shared/storage/database.ts';

/**
 * The services that listings were announced for, each with a stamp that changes when one of its listings does. None
 * is ever taken out: whether a listing still is for one is asked of its file.
 */
export function createServiceList(database: Database) {
  const services = database.table<{ stamp: string }>('listed-services');

  return {
    /** Every service there is or was a listing for, and the stamp it has. */
    all: async (): Promise<ReadonlyMap<string, string>> =>
      new Map((await services.range()).map(({ key, row }) => [key, row.stamp])),

    /** The changes that go with a change of listings for these services. */
    changesFor: (touched: ReadonlySet<string>): Change[] => {
      const stamp = randomUUID();
      return [...touched].map((service) => ({ table: services, put: service, row: { stamp } }));
    },
  };
}
