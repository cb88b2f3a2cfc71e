import type { Model } from './mongo-model.ts';

/** Creates the index of a collection's rows by the files they are in and, within a file, by key. */
export const createFileIndex = (model: Model) => model.collection.createIndex({ files: 1, _id: 1 });

/** Reads the keys of the rows in each of some files, in one query. */
export async function keysInFiles(model: Model, files: readonly string[]): Promise<string[][]> {
  if (files.length === 0) return [];
  if (files.length === 1) return [await keysInFile(model, files[0]!)];
  // Sorted by key here: the server would have to merge what it reads of each file.
  const found = await model.find({ files: { $in: files } }, { files: 1 }).lean();
  const keys = new Map(files.map((file) => [file, [] as string[]]));
  for (const { _id, files: in_ } of found) for (const file of in_!) keys.get(file)?.push(_id);
  return files.map((file) => keys.get(file)!.sort());
}

// A covered query: only the index is read, no rows.
const keysInFile = async (model: Model, files: string): Promise<string[]> =>
  (await model.find({ files }, { _id: 1 }).sort({ _id: 1 }).lean()).map(({ _id }) => _id);
