import { isDeepStrictEqual } from 'node:util';
import type { Announcement } from '../../../shared/contract/listing-record.ts';
import type { Confirmation, Mandate, Word } from '../../../shared/protocol/joining/joining.ts';
import { sha256 } from '../../../shared/runtime/sha256.ts';
import type { Change, Database } from '../../../shared/storage/database.ts';
import { preferredBy, saidBy } from './said-by.ts';

/** Of an announcement, what decides for whom it speaks. */
export type Speaking = Pick<
  Announcement,
  | 'id'
  | 'publisher'
  | 'responsible'
  | 'provider'
  | 'funder'
  | 'statedBy'
  | 'services'
  | 'coverage'
  | 'duty'
>;

/** Whether two ids are of one body. */
export type SameBody = (a: string, b: string) => boolean;

const sameId: SameBody = (a, b) => a === b;

const NOBODY: readonly string[] = [];

/** A confirmation, and what the listing said when the body gave it: of anything else it says nothing. */
type Bound = Confirmation & { of?: string | undefined; preferring?: string | undefined };

/** Confirmations by listing. */
type Confirmed = Map<string, readonly Bound[]>;

/** A listing as it is now; undefined for one that is not there. */
export type AsItIs = (listing: string) => Promise<Announcement | undefined>;

/** Who speaks for whom. */
export type SpokenFor = Awaited<ReturnType<typeof openSpokenFor>>;

/**
 * Opens who speaks for whom: in memory for answers, and stored, so that a restart needs no registry. The directory's
 * own publishers are believed about the keys that a listing was saved with; publishers that joined never are: of them
 * the registry says whom they speak for.
 */
export async function openSpokenFor(
  database: Database,
  isShipped: (publisher: string) => boolean,
  sameBody: SameBody = sameId,
) {
  const mandateTable = database.table<Mandate>('mandates');
  const confirmationTable = database.table<Bound>('confirmations');
  const mandates = new Map((await mandateTable.range()).map(({ key, row }) => [key, row]));
  const confirmations: Confirmed = new Map();
  for (const { row } of await confirmationTable.range()) keep(confirmations, row);

  const bodiesBehind = (announcement: Speaking): readonly string[] => {
    const { publisher, statedBy, responsible, provider, funder } = announcement;
    if (!isShipped(publisher)) return mandates.get(publisher)?.organisations ?? NOBODY;
    return statedBy ?? [responsible.id, provider.id, ...(funder ? [funder.id] : [])];
  };

  /** Whether an announcement is the word of a body: whether its publisher, or the key it was saved with, speaks for it. */
  const speaksFor = (announcement: Speaking, body: string): boolean => {
    for (const id of bodiesBehind(announcement)) if (sameBody(id, body)) return true;
    return false;
  };

  const confirmationOf = (announcement: Speaking, body: string): Bound | undefined =>
    confirmations
      .get(announcement.id)
      ?.find((one) => sameBody(one.body, body) && one.of === saidBy(announcement));

  const isStatedBy = (announcement: Speaking, body: string): boolean =>
    speaksFor(announcement, body) || confirmationOf(announcement, body)?.statements === true;

  const mayState = (announcement: Speaking): boolean =>
    isStatedBy(announcement, announcement.responsible.id);

  const isOperators = ({ publisher, statedBy }: Speaking): boolean =>
    isShipped(publisher) && statedBy === undefined;

  return {
    speaksFor,

    /** The confirmation of a listing by a body, or by an operator on its behalf. */
    confirmationOf,

    /** Whether a body stands by what a listing says of it: that it is delivered for it, or that it pays for it. */
    standsBy: (announcement: Speaking, body: string): boolean =>
      speaksFor(announcement, body) || confirmationOf(announcement, body) !== undefined,

    /** Whether what a listing says of the duty is the word of its responsible body. */
    mayState,

    /** Whether what a listing prefers is the word of its responsible body. */
    mayPrefer: (announcement: Announcement): boolean => {
      const { id } = announcement.responsible;
      if (speaksFor(announcement, id)) return true;
      const confirmed = confirmationOf(announcement, id);
      return confirmed?.statements === true && confirmed.preferring === preferredBy(announcement);
    },

    /**
     * Whether a listing's responsible body takes the duty over from those that have it by the reference tables: it
     * takes their word too, or an operator's.
     */
    mayTakeOver: (announcement: Speaking, from: readonly { id: string }[]): boolean =>
      mayState(announcement) &&
      (isOperators(announcement) ||
        from.every(
          ({ id }) => sameBody(id, announcement.responsible.id) || isStatedBy(announcement, id),
        )),

    /** Changes with what the registry says. */
    mark: () =>
      sha256(
        JSON.stringify([[...mandates.values()], [...confirmations.values()].flat()].map(sorted)),
      ),

    /** Takes what the registry says. @returns whether anything changed, and the publishers whose bodies did */
    trust: async (
      word: Word,
      asItIs: AsItIs,
    ): Promise<{ isNews: boolean; publishers: string[] }> => {
      const said = word.mandates.filter(
        (mandate) => !isDeepStrictEqual(mandates.get(mandate.publisher), mandate),
      );
      const news = word.confirmations.filter((one) => {
        const before = confirmations.get(one.listing)?.find(({ body }) => body === one.body);
        return one.withdrawn ? before !== undefined : !isSame(before, one);
      });
      const confirmed = await Promise.all(
        news.map(async (one): Promise<Bound> => {
          const listing = await asItIs(one.listing);
          return {
            ...one,
            of: listing && saidBy(listing),
            preferring: listing && preferredBy(listing),
          };
        }),
      );
      await database.write([
        ...said.map((row): Change => ({ table: mandateTable, put: row.publisher, row })),
        ...confirmed.map((row): Change =>
          row.withdrawn
            ? { table: confirmationTable, remove: keyOf(row) }
            : { table: confirmationTable, put: keyOf(row), row },
        ),
      ]);
      for (const mandate of said) mandates.set(mandate.publisher, mandate);
      for (const one of confirmed) keep(confirmations, one);
      return {
        isNews: said.length + confirmed.length > 0,
        publishers: said.map(({ publisher }) => publisher),
      };
    },
  };
}

const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
const keyOf = ({ listing, body }: Confirmation) => `${listing}|${body}`;

function isSame(before: Bound | undefined, told: Confirmation): boolean {
  if (!before) return false;
  const { of: _of, preferring: _preferring, ...said } = before;
  return isDeepStrictEqual(said, told);
}

function keep(confirmed: Confirmed, one: Bound) {
  const others = (confirmed.get(one.listing) ?? []).filter(({ body }) => body !== one.body);
  const now = one.withdrawn ? others : [...others, one];
  if (now.length > 0) confirmed.set(one.listing, now);
  else confirmed.delete(one.listing);
}
