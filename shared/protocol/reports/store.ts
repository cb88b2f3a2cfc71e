import { createHash } from 'node:crypto';
import { oneAtATime } from '../../runtime/one-at-a-time.ts';
import { Conflict, getOne, type Database } from '../../storage/database.ts';
import type { ReportReason } from './report.ts';

export type ReportStatus = 'OPEN' | 'SETTLED' | 'REJECTED';

/** A report as its owner stores it: what was said, how often, and its outcome. */
export type StoredReport = {
  listing: string;
  reason: ReportReason;
  text?: string | undefined;
  contact?: string | undefined;
  received: string;
  count: number;
  status: ReportStatus;
};

/** The fields by which two reports are the same. */
type ToldOf = Pick<StoredReport, 'listing' | 'reason' | 'text'>;

/** One decision on a report: who made it, and when. */
export type Settling = { status: ReportStatus; at: string; by: string; note?: string | undefined };

/** A report with its number, counted from 1. */
export type Numbered = { number: number; report: StoredReport };

export type ReportStore = ReturnType<typeof createReportStore>;

const A_DAY_MS = 24 * 3_600_000;
const MOST_COUNTED = 1_000;

/** The reports of an owner's listings, numbered in order of arrival. */
export function createReportStore(database: Database, now = () => new Date()) {
  const reports = database.table<StoredReport>('reports');
  const byStatus = database.table<object>('reports-by-status');
  const said = database.table<{ number: number; at: string }>('reports-said');
  const settlings = database.table<Settling>('report-settlings');
  const inTurn = oneAtATime();

  /** The open report of the same listing that said the same within a day. */
  async function sameAs(key: string): Promise<number | undefined> {
    const before = await getOne(said, key);
    if (!before || now().getTime() - Date.parse(before.at) > A_DAY_MS) return undefined;
    const report = await getOne(reports, keyOf(before.number));
    return report?.status === 'OPEN' ? before.number : undefined;
  }

  async function addNew(report: StoredReport, key: string): Promise<number> {
    for (;;) {
      const [last] = await reports.range({ reverse: true, limit: 1 });
      const number = Number(last?.key ?? 0) + 1;
      try {
        // Indexed before stored: after a crash in between, the index entry points to no report, which readers skip.
        await database.write([
          { table: byStatus, put: fileOf('OPEN', number), row: {} },
          { table: reports, insert: keyOf(number), row: report },
          { table: said, put: key, row: { number, at: report.received } },
        ]);
        return number;
      } catch (error) {
        // Another process took the number first: retry with the next one.
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  async function settle(number: number, decision: Settling): Promise<StoredReport | undefined> {
    const report = await getOne(reports, keyOf(number));
    if (!report) return undefined;
    const { status } = decision;
    const earlier = await settlings.range({ prefix: `${keyOf(number)}@` });
    const unfile = { table: byStatus, remove: fileOf(report.status, number) };
    await database.write([
      { table: settlings, insert: `${keyOf(number)}@${keyOf(earlier.length)}`, row: decision },
      { table: byStatus, put: fileOf(status, number), row: {} },
      { table: reports, put: keyOf(number), row: { ...report, status } },
      ...(status === report.status ? [] : [unfile]),
    ]);
    return { ...report, status };
  }

  /** Adds to the count of an open report that said the same within a day; undefined when there is none. */
  async function countAgain(key: string): Promise<number | undefined> {
    const same = await sameAs(key);
    if (same !== undefined)
      await database.write([{ table: reports, add: keyOf(same), row: { count: 1 } }]);
    return same;
  }

  return {
    /** Counts a report on an open one that said the same within a day, and returns that one's number. */
    again: (told: ToldOf): Promise<number | undefined> => inTurn(() => countAgain(saidKey(told))),

    /**
     * Stores a report, and returns its number. If an open one said the same within a day, it is counted there
     * instead.
     */
    add: (told: ToldOf & Pick<StoredReport, 'contact'>): Promise<number> =>
      inTurn(async () => {
        const key = saidKey(told);
        const report = {
          ...told,
          received: now().toISOString(),
          count: 1,
          status: 'OPEN' as const,
        };
        return (await countAgain(key)) ?? addNew(report, key);
      }),

    /** Reports of a status, or all, latest first: a page of those before a number, continued from `next`. */
    before: async (status: ReportStatus | null | undefined, number: number, limit: number) => {
      const prefix = status ? fileOf(status) : '';
      const past = prefix + keyOf(number);
      const range = { prefix, past, limit, reverse: true };
      const read = await (status ? byStatus : reports).range(range);
      const numbers = read.map(({ key }) => Number(key.slice(prefix.length)));
      const rows = await reports.getMany(numbers.map(keyOf));
      const found = numbers.flatMap((number, at): Numbered[] => {
        const report = rows[at];
        return report && (!status || report.status === status) ? [{ number, report }] : [];
      });
      return { found, next: read.length < limit ? null : numbers.at(-1)! };
    },

    /** The report of a number; undefined where there is none. */
    byNumber: (number: number): Promise<StoredReport | undefined> => getOne(reports, keyOf(number)),

    /** How many are still open, counted up to `MOST_COUNTED`. */
    waiting: async (): Promise<number> => {
      const open = await byStatus.range({ prefix: fileOf('OPEN'), limit: MOST_COUNTED });
      return open.length;
    },

    /** Records a decision on a report, any number of times; undefined where there is no report of this number. */
    settle: (number: number, decision: Omit<Settling, 'at'>): Promise<StoredReport | undefined> =>
      inTurn(async () => {
        for (;;) {
          try {
            return await settle(number, { ...decision, at: now().toISOString() });
          } catch (error) {
            // Another process decided at the same time: its decision comes first.
            if (!(error instanceof Conflict)) throw error;
          }
        }
      }),

    /** The decisions on a report, in order. */
    settlingsOf: async (number: number) =>
      (await settlings.range({ prefix: `${keyOf(number)}@` })).map(({ row }) => row),
  };
}

const keyOf = (number: number) => String(number).padStart(12, '0');
const fileOf = (status: ReportStatus, number?: number) =>
  `${status}|${number === undefined ? '' : keyOf(number)}`;

const saidKey = ({ listing, reason, text = '' }: ToldOf) =>
  `${listing}|${createHash('sha256').update(`${reason}\n${text}`).digest('base64url')}`;
