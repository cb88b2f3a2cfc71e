/** The range of a table to read, in order of key. */
export type KeyRange = {
  /** Only keys with this prefix. */
  prefix?: string;
  /** Only rows in this file (index bucket). */
  file?: string | undefined;
  /** Only keys past this one (exclusive): after it, or before it when `reverse`. */
  past?: string | undefined;
  limit?: number;
  reverse?: boolean;
};

/**
 * The names of the files (index buckets) that a row belongs to. Takes a row of any shape, since a stored row may be
 * invalid.
 */
export type FiledUnder = (row: object) => readonly string[];

/** A table of rows, plain data, by key. Keys are strings, sorted by code unit. */
export interface Table<R extends object> {
  readonly name: string;
  /** The files that rows put or removed through this table are indexed under. */
  readonly filedUnder?: FiledUnder | undefined;
  /** Rows in the order of the keys; undefined for a key that has none. */
  getMany: (keys: readonly string[]) => Promise<(R | undefined)[]>;
  range: (range?: KeyRange) => Promise<{ key: string; row: R }[]>;
  /** The keys of the rows in each of some files, in order. */
  keysIn: (files: readonly string[]) => Promise<string[][]>;
}

/** One change to one table. Where a table has files, putting or removing a row updates its files in the same step. */
export type Change =
  | { table: Table<object>; put: string; row: object }
  | { table: Table<object>; remove: string }
  /** Fails the write with `Conflict` when the key exists. */
  | { table: Table<object>; insert: string; row: object }
  /** Adds the row's `count` to the stored one's, or inserts the row where there is none. */
  | { table: Table<object>; add: string; row: object & { count: number } }
  /** Upserts the row unless the stored one already has this `version` or a later one. */
  | { table: Table<object>; advance: string; row: object & { version: number } };

/**
 * A store of tables. Embedded, a write is one transaction. On MongoDB its changes are applied in the order given, so
 * callers order them such that a crash in between leaves a state that can be resumed.
 */
export interface Database {
  table: <R extends object>(name: string, filedUnder?: FiledUnder) => Table<R>;
  /** @throws Conflict when an `insert` finds its key taken. */
  write: (changes: readonly Change[]) => Promise<void>;
  /** Drops a table with all its rows. */
  drop: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

/** An `insert` found its key taken. */
export class Conflict extends Error {
  constructor(table: string, key: string) {
    super(`${table} already has ${key}`);
  }
}

/** A row of a table, or undefined. */
export const getOne = async <R extends object>(table: Table<R>, key: string) =>
  (await table.getMany([key]))[0];
