import { randomUUID } from 'node:crypto';
import { daysLater } from '../../shared/domain/calendar.ts';
import { today as todayAt } from '../../shared/domain/dates.ts';
import type { Database } from '../../shared/storage/database.ts';
import type { Use } from './use.ts';

// A list: a client's name is not safe as a key, and may contain dots as fields do.
type Count = { field: string; client: string; count: number };
type Day = { counts: Count[] };
type Counts = Map<string, Map<string, number>>;

// Names beyond these are counted together, so that made-up names cannot fill the store.
const MOST_CLIENTS = 100;
const OTHERS = 'others';

/**
 * Field usage by client, counted per day. Counts are kept in memory and written in batches: a crash
 * loses those since the last. They contain no values from requests.
 */
export function createUsage(database: Database, now: () => Date) {
  const table = database.table<Day>('usage');
  // Each process counts separately and writes complete rows of its own.
  const instance = randomUUID();
  const today = () => todayAt(now().getTime());
  let day = today();
  let counts: Counts = new Map();
  let clients = new Set<string>();
  let unwritten = false;

  const write = async () => {
    if (!unwritten) return;
    unwritten = false;
    const row = { counts: listed(counts) };
    await database.write([{ table, put: `${day}/${instance}`, row }]).catch((error: unknown) => {
      unwritten = true;
      throw error;
    });
  };

  return {
    /** Counts one use of each of an operation's fields. */
    record: (fields: readonly string[], name: string) => {
      if (today() !== day) {
        void write().catch(() => undefined);
        [day, counts, clients] = [today(), new Map(), new Set()];
      }
      const client = clients.has(name) || clients.size < MOST_CLIENTS ? name : OTHERS;
      clients.add(client);
      for (const field of fields) {
        const byClient = counts.get(field) ?? new Map<string, number>();
        counts.set(field, byClient.set(client, (byClient.get(client) ?? 0) + 1));
      }
      unwritten = true;
    },
    write,
    /** Who used fields, today and in the given number of days before. */
    over: async (days: number): Promise<(asked: (field: string) => boolean) => Use[]> => {
      await write();
      const rows = await table.range({ past: daysLater(today(), -days) });
      const all = rows.flatMap(({ row }) => row.counts);
      return (asked) => summed(all.filter(({ field }) => asked(field)));
    },
  };
}

const listed = (counts: Counts): Count[] =>
  [...counts].flatMap(([field, byClient]) =>
    [...byClient].map(([client, count]) => ({ field, client, count })),
  );

function summed(counts: readonly Count[]): Use[] {
  const byClient = new Map<string, number>();
  for (const { client, count } of counts) byClient.set(client, (byClient.get(client) ?? 0) + count);
  return [...byClient]
    .map(([client, count]) => ({ client, count }))
    .sort((a, b) => b.count - a.count);
}

export type Usage = ReturnType<typeof createUsage>;
