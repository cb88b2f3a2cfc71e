import mongoose, { type AnyBulkWriteOperation } from 'mongoose';
import { Conflict, type Change } from './database.ts';
import type { Document, Model } from './mongo-model.ts';

const DUPLICATE_KEY = 11_000;

type Operation = AnyBulkWriteOperation<Document>;
type Advance = Extract<Change, { advance: string }>;
type Plain = Exclude<Change, Advance>;

/** Adjacent changes of one table that are written together. */
export function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run && kindOf(run[0]!) === kindOf(change)) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

const kindOf = (change: Change) => `${change.table.name} ${'advance' in change}`;

/**
 * Writes a run, in order.
 * @throws Conflict when an `insert` finds its key taken; the changes before it are written.
 */
export async function writeRun(model: Model, run: readonly Change[]): Promise<void> {
  const advances = run.filter((change) => 'advance' in change);
  if (advances.length > 0) await advance(model, advances);
  else await inOrder(model, run as readonly Plain[], plainly);
}

function plainly(change: Plain): Operation {
  if ('remove' in change) return { deleteOne: { filter: { _id: change.remove } } };
  if ('insert' in change)
    return { insertOne: { document: { _id: change.insert, row: change.row } } };
  if ('add' in change) return adding(change);
  const files = change.table.filedUnder?.(change.row);
  const replacement = { _id: change.put, ...(files && { files: [...files] }), row: change.row };
  return { replaceOne: { filter: { _id: change.put }, replacement, upsert: true } };
}

function adding({
  add: _id,
  row: { count, ...others },
}: Extract<Change, { add: string }>): Operation {
  const fields = Object.entries(others).map(([field, value]) => [`row.${field}`, value]);
  return {
    updateOne: {
      filter: { _id },
      update: {
        $inc: { 'row.count': count },
        ...(fields.length > 0 && { $setOnInsert: Object.fromEntries(fields) }),
      },
      upsert: true,
    },
  };
}

// Not as upserts that fail where a later version is stored: a server that ends a bulk write at its first failure, as
// FerretDB does, would lose the advances after it.
async function advance(model: Model, advances: readonly Advance[]) {
  const { upsertedIds } = await inOrder(model, advances, ifMissing);
  const added = new Set<unknown>(Object.values(upsertedIds));
  // Of several with the same key the first added the row; those after it may have a later version.
  const others = advances.filter((change) => !added.delete(change.advance));
  if (others.length > 0) await inOrder(model, others, ifLater);
}

const ifMissing = ({ advance: _id, row }: Advance): Operation => ({
  updateOne: {
    filter: { _id },
    update: { $setOnInsert: { version: row.version, row } },
    upsert: true,
  },
});

const ifLater = ({ advance: _id, row }: Advance): Operation => ({
  updateOne: {
    filter: { _id, version: { $lt: row.version } },
    update: { $set: { version: row.version, row } },
  },
});

async function inOrder<C extends Change>(
  model: Model,
  changes: readonly C[],
  operation: (change: C) => Operation,
) {
  for (let left = changes; ;) {
    try {
      return await model.bulkWrite(left.map(operation), { ordered: true });
    } catch (error) {
      const stopped = duplicateIn(error);
      if (stopped === undefined) throw error;
      const change: Change = left[stopped]!;
      if ('insert' in change) throw new Conflict(change.table.name, change.insert);
      // Of two concurrent upserts of a new key one fails; retried, it finds the row.
      left = left.slice(stopped);
    }
  }
}

/** The index of the operation that a bulk write stopped at, if it stopped on a duplicate key. */
function duplicateIn(error: unknown): number | undefined {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return undefined;
  const [first] = [error.writeErrors].flat();
  return first?.code === DUPLICATE_KEY ? first.index : undefined;
}
