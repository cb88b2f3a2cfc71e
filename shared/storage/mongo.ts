import mongoose from 'mongoose';
import { OperatorError } from '../runtime/errors.ts';
import { createFileIndex, keysInFiles } from './mongo-files.ts';
import type { Database, FiledUnder, KeyRange, Table } from './database.ts';
import { modelOf, type Model } from './mongo-model.ts';
import { runsOf, writeRun } from './mongo-write.ts';

const LAST = '\uffff';
// The projection for reads, besides the id: a row may be in thousands of files.
const ROW = { row: 1 } as const;
const NO_SUCH_NAMESPACE = 26;

// On a replica set, only majority-committed writes are acknowledged or read: otherwise, after a failover, a change
// number that a reader has passed could be reused for another change.
const MAJORITY = {
  w: 'majority',
  readConcern: { level: 'majority' },
  readPreference: 'primary',
} as const;

/**
 * Opens a MongoDB store: one collection per table, named `<space>.<table>`, created at its first write.
 * @throws OperatorError when no server responds, or authentication fails.
 */
export async function openMongo(uri: string, space: string): Promise<Database> {
  const connection = await connect(uri);
  const models = new Map<string, Model>();
  const named = (name: string) => {
    const model = models.get(name) ?? modelOf(connection, `${space}.${name}`);
    models.set(name, model);
    return model;
  };
  const indexed = new Set<string>();
  const index = async ({ name, filedUnder }: Table<object>) => {
    if (!filedUnder || indexed.has(name)) return;
    await createFileIndex(named(name));
    indexed.add(name);
  };
  return {
    table: (name, filedUnder) => tableOf(name, named(name), filedUnder),
    write: async (changes) => {
      for (const run of runsOf(changes)) {
        const { table } = run[0]!;
        await index(table);
        await writeRun(named(table.name), run);
      }
    },
    drop: async (name) => {
      await named(name).collection.drop().catch(unlessMissing);
    },
    close: () => connection.close(),
  };
}

/** Dropping a collection that does not exist is fine; some servers report it as an error. */
function unlessMissing(error: unknown) {
  const isMissing =
    error instanceof mongoose.mongo.MongoServerError && error.code === NO_SUCH_NAMESPACE;
  if (!isMissing) throw error;
}

async function connect(uri: string) {
  const connection = mongoose.createConnection(uri, {
    ...MAJORITY,
    autoCreate: false,
    autoIndex: false,
    serverSelectionTimeoutMS: 10_000,
  });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.close(true);
    throw new OperatorError(
      `The MongoDB of MONGODB_URI cannot be used: ${(error as Error).message}`,
    );
  }
}

const tableOf = <R extends object>(
  name: string,
  model: Model,
  filedUnder: FiledUnder | undefined,
): Table<R> => ({
  name,
  filedUnder,
  keysIn: (files) => keysInFiles(model, files),
  getMany: async (keys) => {
    // An idle feed asks for no keys, and most requests for one: servers answer a lookup by one `_id` fastest.
    if (keys.length === 0) return [];
    const wanted = { _id: keys.length === 1 ? keys[0]! : { $in: keys } };
    const found = await model.find(wanted, ROW).lean();
    const rows = new Map(found.map(({ _id, row }) => [_id, row as R]));
    return keys.map((key) => rows.get(key));
  },
  range: async ({ prefix = '', file, past, limit = 0, reverse = false }: KeyRange = {}) => {
    const beyond = past === undefined ? {} : reverse ? { $lt: past } : { $gt: past };
    const found = await model
      .find(
        {
          ...(file !== undefined && { files: file }),
          _id: { $gte: prefix, $lt: prefix + LAST, ...beyond },
        },
        ROW,
      )
      .sort({ _id: reverse ? -1 : 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id, row }) => ({ key: _id, row: row as R }));
  },
});
