import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from '../../../shared/runtime/logger.ts';
import { oneAtATime } from '../../../shared/runtime/one-at-a-time.ts';
import type { Change, Database, Table } from '../../../shared/storage/database.ts';
import type { Directions, Outcome } from '../answers/who-delivers.ts';

/** The number of look-ups of a service in a council's area that found no listing. */
export type Unanswered = { service: string; council: string; outcome: Outcome; count: number };

/** Counts look-ups without an answer: by service and council, and nothing else about the caller or the place. */
export type UnansweredCounts = ReturnType<typeof countUnanswered>;

const COUNTED = new Set<Outcome>(['NO_LISTING_PUBLISHED', 'NOT_PROVIDED_HERE']);
const WRITTEN_EVERY_MS = 2_000;
const READ_AGAIN_MS = 60_000;
const MOST_NAMED = 100;
const READ_AT_ONCE = 500;

/** Starts counting, in memory; flushed to the store periodically, and when counting stops. */
export function countUnanswered(database: Database, log: Logger) {
  const table = database.table<Unanswered>('unanswered');
  let waiting = new Map<string, Unanswered>();
  let kept: { most: Unanswered[]; until: number } | undefined;

  const inTurn = oneAtATime();

  async function write() {
    if (waiting.size === 0) return;
    const counts = waiting;
    waiting = new Map();
    try {
      await database.write([...counts].map(([key, row]): Change => ({ table, add: key, row })));
      kept = undefined;
    } catch (error) {
      for (const [key, row] of counts) add(key, row);
      log.warn({ error: String(error) }, 'counts of look-ups not written');
    }
  }

  function add(key: string, row: Unanswered) {
    const before = waiting.get(key);
    waiting.set(key, before ? { ...before, count: before.count + row.count } : row);
  }

  const timer = setInterval(() => void inTurn(write), WRITTEN_EVERY_MS).unref();

  return {
    /** Counts an answer if it has no listing. */
    count: ({ outcome, enquiry: { service, place } }: Directions) => {
      if (!COUNTED.has(outcome)) return;
      const row = { service: service.id, council: place.council, outcome, count: 1 };
      add(`${outcome}|${row.service}|${row.council}`, row);
    },

    /** The most frequent, as last flushed. */
    most: async (): Promise<Unanswered[]> => {
      if (kept && Date.now() < kept.until) return kept.most;
      const most = await mostFrequent(table);
      kept = { most, until: Date.now() + READ_AGAIN_MS };
      return most;
    },

    stop: async () => {
      clearInterval(timer);
      await inTurn(write);
    },
  };
}

async function mostFrequent(table: Table<Unanswered>): Promise<Unanswered[]> {
  let most: Unanswered[] = [];
  for (let past: string | undefined; ;) {
    const read = await table.range({ past, limit: READ_AT_ONCE });
    most = [...most, ...read.map(({ row }) => row)]
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_NAMED);
    if (read.length < READ_AT_ONCE) return most;
    past = read.at(-1)!.key;
    await nextTurn();
  }
}
