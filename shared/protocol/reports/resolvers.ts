import { BadInput } from '../../runtime/errors.ts';
import { checkFirst, keyPast, pageOf, type PageAsked } from '../../contract/paging.ts';
import type { OwnerKey } from '../../runtime/settings.ts';
import { ownerOf } from '../../http/keys.ts';
import type { Caller } from '../../runtime/subgraph.ts';
import { typed, type ReportOutcome, type TakeReport, type ToldReport } from './report.ts';
import type { Numbered, ReportStatus, ReportStore } from './store.ts';

/** What an owner answers questions about its reports from. */
export type Reporting = {
  publisher: string;
  typeName: string;
  keys: readonly OwnerKey[];
  reports: ReportStore;
  take: TakeReport;
};
type Settled = { reference: string; status: ReportStatus; note?: string | null };
type ReportsAsked = PageAsked & { status?: ReportStatus | null };

const LONGEST_PAGE = 100;
const LATER_THAN_ANY = 999_999_999_999;
const noteText = typed(2_000);

/** Resolvers of an owner's reports: taken from the directory, read and settled with the owner's key. */
export function reportResolvers({ publisher, typeName, keys, reports, take }: Reporting) {
  const owner = (caller: Caller) => ownerOf(publisher, keys, caller);

  return {
    Query: {
      _reportsWaiting: () => reports.waiting(),
      [`reports${typeName}`]: async (
        _: unknown,
        { status, first, after }: ReportsAsked,
        caller: Caller,
      ) => {
        owner(caller);
        checkFirst(first, LONGEST_PAGE);
        const past = keyPast(after, (key) => /^\d{1,12}$/.test(key));
        const found: Numbered[] = [];
        for (
          let before: number | null = Number(past ?? LATER_THAN_ANY);
          before !== null && found.length <= first;
        ) {
          const read = await reports.before(status, before, first + 1);
          found.push(...read.found);
          before = read.next;
        }
        return pageOf(found, { first, after }, ({ number }) => String(number));
      },
    },
    Mutation: {
      _report: (_: unknown, told: ToldReport): Promise<ReportOutcome> => take(told),
      [`settle${typeName}Report`]: async (
        _: unknown,
        { reference, status, note }: Settled,
        caller: Caller,
      ) => {
        const by = owner(caller);
        const read = noteText.safeParse(note);
        if (!read.success) throw new BadInput('note takes at most 2,000 characters of plain text.');
        const number = Number(new RegExp(`^${publisher}-(\\d{1,12})$`).exec(reference)?.[1]);
        const report = number && (await reports.settle(number, { status, by, note: read.data }));
        return report ? { number, report } : null;
      },
    },
    Report: {
      ...Object.fromEntries(
        (['listing', 'reason', 'text', 'contact', 'received', 'count', 'status'] as const).map(
          (field) => [field, ({ report }: Numbered) => report[field] ?? null],
        ),
      ),
      reference: ({ number }: Numbered) => `${publisher}-${number}`,
      settlings: ({ number }: Numbered) => reports.settlingsOf(number),
    },
  };
}
