import type { Day } from '../../shared/domain/dates.ts';
import type { Database } from '../../shared/storage/database.ts';

/** A release of the postcode directory that was imported. */
export type PostcodeRelease = {
  /** The month it is of, `YYYY-MM`; undefined where its file does not tell. */
  release?: string | undefined;
  /** The year of its council codes, by the names of its columns; undefined where they tell none. */
  councilsOf?: number | undefined;
  importedOn: Day;
  /** How many postcodes it has. */
  postcodes: number;
  /** Codes in it that nothing has a name for, with the number of postcodes of each. */
  unnamed: { code: string; rows: number }[];
};

/** The releases of the postcode directory that were imported. */
export const releaseTable = (database: Database) =>
  database.table<PostcodeRelease>('postcode-releases');

// The ONS's codes of a year are those in force on 1 April.
const IN_APRIL = '04';
const monthOf = ({ release, councilsOf }: PostcodeRelease): string | undefined =>
  release ?? (councilsOf === undefined ? undefined : `${councilsOf}-${IN_APRIL}`);

/** How old the reference data is. */
export type ReferenceAge = ReturnType<typeof createReferenceAge>;

/** Compares the newest release of the postcode directory in use with the days on which areas are known to change. */
export function createReferenceAge(releases: readonly PostcodeRelease[], days: readonly Day[]) {
  const newest = releases.reduce<PostcodeRelease | undefined>(
    (best, one) => (best && (monthOf(best) ?? '') >= (monthOf(one) ?? '') ? best : one),
    undefined,
  );
  const known = [...new Set(days)].sort();
  return {
    newest,
    /** The last day up to a day on which areas changed; undefined where none is known. */
    lastChange: (on: Day) => known.findLast((day) => day <= on),
    /** The next day after a day on which areas are known to change. */
    nextChange: (on: Day) => known.find((day) => day > on),
    /** Whether areas have changed since the newest release; null where its month is not known. */
    isBehind: (on: Day): boolean | null => {
      const month = newest && monthOf(newest);
      const last = known.findLast((day) => day <= on);
      return month === undefined ? null : last !== undefined && month < last.slice(0, 7);
    },
  };
}
