import { BadInput } from '../../runtime/errors.ts';
import { checkFirst, keyPast, pageOf } from '../../contract/paging.ts';
import type { Caller } from '../../runtime/subgraph.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../resolver-types.generated.ts';
import { typed, type TakeReport } from './report.ts';
import type { Numbered, StoredReport, ReportStore } from './store.ts';

/** Who may read and settle reports: the holder of a key, those of the listings that it may change. */
export type ReportOwners = {
  /** The caller. @throws NotAllowed without a key */
  of: (caller: Caller) => Promise<ReportOwner>;
};
export type ReportOwner = {
  holder: string;
  /** Which of some listings, by id, it may change. */
  mayChange: (listings: readonly string[]) => Promise<ReadonlySet<string>>;
  /** @throws Forbidden for a listing that it may not change */
  check: (listing: string) => Promise<void>;
};

/** What an owner's report resolvers depend on. */
export type Reporting = {
  publisher: string;
  typeName: string;
  owners: ReportOwners;
  reports: ReportStore;
  take: TakeReport;
};
const LONGEST_PAGE = 100;
const LATER_THAN_ANY = 999_999_999_999;
const noteText = typed(2_000);

const plain =
  <Field extends keyof StoredReport>(field: Field) =>
  ({ report }: Numbered): StoredReport[Field] =>
    report[field];

/**
 * Resolvers of an owner's reports: accepted from the directory, read and settled with the owner's key. Two are named
 * after the owner's type, which is unknown when types are generated: each has the type of its generated equivalent.
 */
export function reportResolvers({ publisher, typeName, owners, reports, take }: Reporting) {
  const list: QueryResolvers['reportsOwnListing'] = async (_, { status, first, after }, caller) => {
    const owner = await owners.of(caller);
    checkFirst(first, LONGEST_PAGE);
    const past = keyPast(after, (key) => /^\d{1,12}$/.test(key));
    const found: Numbered[] = [];
    for (
      let before: number | null = Number(past ?? LATER_THAN_ANY);
      before !== null && found.length <= first;
    ) {
      const read = await reports.before(status, before, first + 1);
      const own = await owner.mayChange(read.found.map(({ report }) => report.listing));
      found.push(...read.found.filter(({ report }) => own.has(report.listing)));
      before = read.next;
    }
    return pageOf(found, { first, after }, ({ number }) => String(number));
  };

  const settle: MutationResolvers['settleOwnListingReport'] = async (
    _,
    { reference, status, note },
    caller,
  ) => {
    const owner = await owners.of(caller);
    const by = owner.holder;
    const read = noteText.safeParse(note);
    if (!read.success) throw new BadInput('note takes at most 2,000 characters of plain text.');
    const number = Number(new RegExp(`^${publisher}-(\\d{1,12})$`).exec(reference)?.[1]);
    const told = number && (await reports.byNumber(number));
    if (!told) return null;
    await owner.check(told.listing);
    const report = await reports.settle(number, { status, by, note: read.data });
    return report ? { number, report } : null;
  };

  return {
    Query: { _reportsWaiting: () => reports.waiting(), [`reports${typeName}`]: list },
    Mutation: {
      _report: (_, told) => take(told),
      [`settle${typeName}Report`]: settle,
    },
    Report: {
      reference: ({ number }) => `${publisher}-${number}`,
      listing: plain('listing'),
      reason: plain('reason'),
      text: ({ report }) => report.text ?? null,
      contact: ({ report }) => report.contact ?? null,
      received: plain('received'),
      count: plain('count'),
      status: plain('status'),
      settlings: ({ number }) => reports.settlingsOf(number),
    },
  } satisfies Resolvers;
}
