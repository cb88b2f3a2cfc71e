import { Schema, type Connection } from 'mongoose';

/** A row as MongoDB has it; its version stands beside it where rows of its table advance. */
export type Document = { _id: string; version?: number | undefined; row: object };

const documentSchema = new Schema<Document>(
  { _id: { type: String, required: true }, version: Number, row: { type: Object, required: true } },
  { versionKey: false, minimize: false, strict: true },
);

/** The model of a collection. */
export const modelOf = (connection: Connection, name: string) =>
  connection.model<Document>(name, documentSchema, name);
export type Model = ReturnType<typeof modelOf>;
