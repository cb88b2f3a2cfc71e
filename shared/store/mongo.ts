import mongoose, { Schema, type AnyBulkWriteOperation, type Connection } from 'mongoose';
import { Conflict, type Change, type Database, type Range, type Table } from './database.ts';

const DUPLICATE_KEY = 11_000;
const LAST = '\uffff';

type Document = { _id: string; version?: number | undefined; row: object };

const documentSchema = new Schema<Document>(
  { _id: { type: String, required: true }, version: Number, row: { type: Object, required: true } },
  { versionKey: false, minimize: false, strict: true },
);

const modelOf = (connection: Connection, name: string) =>
  connection.model<Document>(name, documentSchema, name);
type Model = ReturnType<typeof modelOf>;

/**
 * Opens a MongoDB store: one collection a table, named `<space>.<table>`.
 * A write waits for a majority of a replica set, so that what was acknowledged is not rolled back.
 */
export async function openMongo(uri: string, space: string): Promise<Database> {
  const connection = await mongoose
    .createConnection(uri, { autoIndex: false, w: 'majority', serverSelectionTimeoutMS: 10_000 })
    .asPromise();
  const models = new Map<string, Model>();
  const named = (name: string) => {
    const model = models.get(name) ?? modelOf(connection, `${space}.${name}`);
    models.set(name, model);
    return model;
  };
  return {
    table: (name) => tableOf(name, named(name)),
    write: async (changes) => {
      for (const run of runsOf(changes)) await writeRun(named(run[0]!.table.name), run);
    },
    close: () => connection.close(),
  };
}

const tableOf = <R extends object>(name: string, model: Model): Table<R> => ({
  name,
  getMany: async (keys) => {
    const found = await model.find({ _id: { $in: [...keys] } }).lean();
    const rows = new Map(found.map(({ _id, row }) => [_id, row as R]));
    return keys.map((key) => rows.get(key));
  },
  range: async ({ prefix = '', past, limit = 0, reverse = false }: Range = {}) => {
    const beyond = past === undefined ? {} : reverse ? { $lt: past } : { $gt: past };
    const found = await model
      .find({ _id: { $gte: prefix, $lt: prefix + LAST, ...beyond } })
      .sort({ _id: reverse ? -1 : 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id, row }) => ({ key: _id, row: row as R }));
  },
});

/** Neighbouring changes of the same table and kind, which one bulk write can carry. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run && kindOf(run[0]!) === kindOf(change)) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

const kindOf = (change: Change) => `${change.table.name} ${'advance' in change}`;

async function writeRun(model: Model, run: readonly Change[]) {
  const advance = 'advance' in run[0]!;
  try {
    await model.bulkWrite(run.map(operation), { ordered: !advance });
  } catch (error) {
    if (!isDuplicateOnly(error)) throw error;
    // An advance that finds a later version stored is an upsert of a taken key: it has nothing to do.
    if (advance) return;
    const taken = run.find((change) => 'insert' in change);
    throw new Conflict(run[0]!.table.name, taken && 'insert' in taken ? taken.insert : '');
  }
}

function isDuplicateOnly(error: unknown): boolean {
  const { code, writeErrors = [] } = error as {
    code?: unknown;
    writeErrors?: { code?: unknown }[];
  };
  return (
    code === DUPLICATE_KEY && [writeErrors].flat().every((each) => each.code === DUPLICATE_KEY)
  );
}

function operation(change: Change): AnyBulkWriteOperation<Document> {
  if ('remove' in change) return { deleteOne: { filter: { _id: change.remove } } };
  if ('insert' in change)
    return { insertOne: { document: { _id: change.insert, row: change.row } } };
  if ('put' in change) {
    const replacement = { _id: change.put, row: change.row };
    return { replaceOne: { filter: { _id: change.put }, replacement, upsert: true } };
  }
  const { advance: _id, row } = change;
  const replacement = { _id, version: row.version, row };
  return {
    replaceOne: { filter: { _id, version: { $lt: row.version } }, replacement, upsert: true },
  };
}
