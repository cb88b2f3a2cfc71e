/** The part of a table to read, in order of key. */
export type KeyRange = {
  /** Only keys that start so. */
  prefix?: string;
  /** Only rows in this file. */
  file?: string | undefined;
  /** Only keys past this one: after it, or before it when `reverse`. */
  past?: string | undefined;
  limit?: number;
  reverse?: boolean;
};

/** The files that a row is found in, by their names; of a row of any form, for one may be stored that is none. */
export type FiledUnder = (row: object) => readonly string[];

/** A table of rows, plain data, by key. Keys are text and sort by code unit. */
export interface Table<R extends object> {
  readonly name: string;
  /** What rows that are put or removed through this table are filed under. */
  readonly filedUnder?: FiledUnder | undefined;
  /** Rows in the order of the keys; undefined for a key that has none. */
  getMany: (keys: readonly string[]) => Promise<(R | undefined)[]>;
  range: (range?: KeyRange) => Promise<{ key: string; row: R }[]>;
  /** The keys of the rows in each of some files, in order. */
  keysIn: (files: readonly string[]) => Promise<string[][]>;
}

/** One change to one table. A row of a table with files is put or removed, and its files follow in the same step. */
export type Change =
  | { table: Table<object>; put: string; row: object }
  | { table: Table<object>; remove: string }
  /** Fails the write with `Conflict` when the key is taken. */
  | { table: Table<object>; insert: string; row: object }
  /** Adds the row's `count` to the stored one's, or puts the row where there is none. */
  | { table: Table<object>; add: string; row: object & { count: number } }
  /** Puts the row unless the stored one already has this `version` or a later one. */
  | { table: Table<object>; advance: string; row: object & { version: number } };

/**
 * A store of tables. Embedded, a write is one transaction. On MongoDB its changes are applied in the
 * order given, so callers order them such that a crash in between leaves something that can be resumed.
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
