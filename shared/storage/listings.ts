import type { StoredListing } from '../contract/listing-record.ts';
import { sameContent, type Counts } from './same-content.ts';
import { oneAtATime } from '../runtime/one-at-a-time.ts';
import { Conflict, getOne, type Change, type Database, type Table } from './database.ts';

/** A listing about to be saved: everything but the fields the store sets. */
export type Draft<Own> = Omit<StoredListing<Own>, 'version' | 'modified'>;

/** One entry of a listing's history: its new content, when, and by whom. */
export type Audited<Own> = StoredListing<Own> & { by: string };

/** The listing was changed since the version the caller knew. */
export class VersionConflict extends Error {
  readonly current: number;

  constructor(key: string, current: number) {
    super(`${key} is at version ${current}`);
    this.current = current;
  }
}

/** An owner's listings: every version is kept, and every change is numbered in commit order. */
export type ListingStore<Own> = ReturnType<typeof createListingStore<Own>>;

/** The read half of a store: what a publisher with a store of its own must implement. */
export type ListingReads<Own> = {
  /** Listings in the order of the keys; undefined for a key that has none. */
  byKeys: (keys: readonly string[]) => Promise<(StoredListing<Own> | undefined)[]>;
  /**
   * The changes after a number, in order, each listing only at its latest; `next` is the last number read. A number
   * must not become readable before those below it: a reader does not go back for them.
   */
  changesPast: (
    number: number,
    limit: number,
  ) => Promise<{ next: number; listings: StoredListing<Own>[] }>;
  /** Finishes saves that a crash interrupted. */
  resume?: () => Promise<void>;
};

type Entry = { key: string; version: number };

/**
 * Opens an owner's listings on a database.
 *
 * A save writes: history (an insert, which decides who wins a race for a version), pending, current, then the change
 * log, then pending is cleared. A change number is always the last one plus one and an insert, so number n + 1 is
 * never readable before n: a reader that has passed n has missed nothing. An interrupted save leaves its pending
 * entry, and the next `resume` finishes it.
 */
export function createListingStore<Own>(database: Database, now = () => new Date()) {
  const current = database.table<StoredListing<Own>>('listings');
  const history = database.table<Audited<Own>>('history');
  const pending = database.table<Entry>('pending');
  const changes = database.table<Entry>('changes');
  // Only other processes can cause a conflict on a number or a version.
  const inTurn = oneAtATime();

  async function store(entries: readonly { draft: Draft<Own>; version: number }[], by: string) {
    const modified = now().toISOString();
    const rows = entries.map(({ draft, version }): StoredListing<Own> => ({
      ...draft,
      version,
      modified,
    }));
    await database.write([
      ...rows.map((row): Change => ({
        table: history,
        insert: versionKey(row),
        row: { ...row, by },
      })),
      ...rows.map((row): Change => ({ table: pending, put: versionKey(row), row: entryOf(row) })),
      ...rows.map((row): Change => ({ table: current, advance: row.key, row })),
    ]);
    await number(rows.map(entryOf));
    return rows;
  }

  async function number(entries: readonly Entry[]): Promise<void> {
    const cleared = entries.map((entry): Change => ({ table: pending, remove: versionKey(entry) }));
    for (;;) {
      const last = await lastNumber(changes);
      const numbered = entries.map((row, index): Change => ({
        table: changes,
        insert: numberKey(last + 1 + index),
        row,
      }));
      try {
        await database.write([...numbered, ...cleared]);
        return;
      } catch (error) {
        // Another process took the number first: retry with the next one.
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  async function finish(left: readonly Entry[]) {
    const rows = (await history.getMany(left.map(versionKey))).filter((row) => row !== undefined);
    const settled = rows.map(({ by: _by, ...row }) => row as unknown as StoredListing<Own>);
    await database.write(settled.map((row): Change => ({ table: current, advance: row.key, row })));
    if (settled.length > 0) await number(settled.map(entryOf));
  }

  /** Each draft with its stored listing, and the version that saving it would create. */
  async function nextVersions(drafts: readonly Draft<Own>[]) {
    const stored = await current.getMany(drafts.map(({ key }) => key));
    return drafts.map((draft, index) => {
      const was = stored[index];
      return { draft, was, key: draft.key, version: (was?.version ?? 0) + 1 };
    });
  }

  async function storeChanged(drafts: readonly Draft<Own>[], by: string): Promise<Counts> {
    const changed = (await nextVersions(drafts)).filter(
      ({ draft, was }) => !was || !sameContent(draft, draftOf(was)),
    );
    if (changed.length > 0) await store(changed, by);
    const added = changed.filter(({ was }) => !was).length;
    return {
      added,
      changed: changed.length - added,
      unchanged: drafts.length - changed.length,
    };
  }

  return {
    byKeys: (keys: readonly string[]) => current.getMany(keys),
    page: (past: string | undefined, limit: number) => current.range({ past, limit }),
    historyOf: async (key: string) =>
      (await history.range({ prefix: `${key}@` })).map(({ row }) => row),

    /**
     * Saves one listing as its next version.
     * @throws VersionConflict when `expected` is not the version stored (0 for a new one).
     */
    save: (draft: Draft<Own>, expected: number, by: string): Promise<StoredListing<Own>> =>
      inTurn(async () => {
        const stored = (await getOne(current, draft.key))?.version ?? 0;
        if (stored !== expected) throw new VersionConflict(draft.key, stored);
        const version = expected + 1;
        try {
          return (await store([{ draft, version }], by))[0]!;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
          // The version is in the history: another process was first, or crashed right after writing it.
          await finish([{ key: draft.key, version }]);
          throw new VersionConflict(draft.key, version);
        }
      }),

    /** Saves many listings, each as its next version whatever its current one; unchanged ones are skipped. */
    saveAll: (drafts: readonly Draft<Own>[], by: string): Promise<Counts> =>
      inTurn(async () => {
        for (;;) {
          try {
            return await storeChanged(drafts, by);
          } catch (error) {
            if (!(error instanceof Conflict)) throw error;
            // As for one: finish what is in the history already, then retry the rest.
            await finish(await nextVersions(drafts));
          }
        }
      }),

    /** Finishes saves that were interrupted between being stored and being numbered. */
    resume: () =>
      inTurn(async () => {
        const left = (await pending.range({ limit: 1_000 })).map(({ row }) => row);
        if (left.length > 0) await finish(left);
      }),

    /** The changes after a number, in order; each listing only at its latest change. */
    changesPast: async (number: number, limit: number) => {
      const read = await changes.range({ past: numberKey(number), limit });
      const rows = await current.getMany(read.map(({ row }) => row.key));
      const last = read.at(-1);
      return {
        next: last ? Number(last.key) : number,
        listings: rows.filter(
          (row, index) => row && row.version === read[index]!.row.version,
        ) as StoredListing<Own>[],
      };
    },
  };
}

const versionKey = ({ key, version }: Entry) => `${key}@${String(version).padStart(9, '0')}`;
const numberKey = (number: number) => String(number).padStart(15, '0');
const entryOf = ({ key, version }: Entry): Entry => ({ key, version });

const lastNumber = async (changes: Table<Entry>) =>
  Number((await changes.range({ reverse: true, limit: 1 }))[0]?.key ?? 0);

/** The part of a stored listing that its owner wrote: all but the fields the store sets. */
export const draftOf = <Own>({
  version: _version,
  modified: _modified,
  ...draft
}: StoredListing<Own>) => draft;
