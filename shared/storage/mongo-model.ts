import { Schema, type Connection } from 'mongoose';

/**
 * A row as stored in MongoDB, with its version where its table uses `advance`, and the files (index buckets) it is
 * in.
 */
export type Document = {
  _id: string;
  version?: number | undefined;
  files?: string[] | undefined;
  row: object;
};

const documentSchema = new Schema<Document>(
  {
    _id: { type: String, required: true },
    version: Number,
    files: { type: [String], default: undefined },
    row: { type: Object, required: true },
  },
  { versionKey: false, minimize: false, strict: true },
);

/** The model of a collection. */
export const modelOf = (connection: Connection, name: string) =>
  connection.model<Document>(name, documentSchema, name);
export type Model = ReturnType<typeof modelOf>;
