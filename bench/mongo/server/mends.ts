import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of FerretDB's source, and what stands in its place when it is built. */
type Mend = { file: string; text: string | RegExp; by: string };

const SQLITE = 'internal/backends/sqlite';
const UPDATE = 'internal/handler/msg_update.go';

// FerretDB 1.24.2 on SQLite looks at every document of a collection to find one by its id, and stops for ever when
// it updates a hundred in one command. MongoDB does neither, and what is to stand in for it must not.
const MENDS: readonly Mend[] = [
  // Its queries write the id otherwise than the index of ids does, which SQLite then does not use.
  {
    file: `${SQLITE}/metadata/metadata.go`,
    text: `DefaultColumn + "->'$._id'"`,
    by: `DefaultColumn + "->\\"_id\\""`,
  },
  // Each document it updates held one of a hundred connections until the whole command was done.
  { file: UPDATE, text: '\t\tdefer closer.Close()\n', by: '' },
  {
    file: UPDATE,
    text: 'common.UpdateDocument(ctx, c, "update", iter, &u)\n',
    by: 'common.UpdateDocument(ctx, c, "update", iter, &u)\n\t\tcloser.Close()\n',
  },
  // It left only one id asked for alone to SQLite. What is left to it now is in where.go.
  {
    file: `${SQLITE}/collection.go`,
    text: /var whereClause string\n\tvar args \[\]any\n\n\t\/\/ that logic[^]*?\n\t\}\n/g,
    by: 'whereClause, args := where(params.Filter)\n',
  },
  { file: `${SQLITE}/collection.go`, text: 'var filterPushdown bool\n', by: '' },
  { file: `${SQLITE}/collection.go`, text: ' filterPushdown,', by: ' whereClause != "",' },
];

/**
 * Mends FerretDB's sources in a folder.
 * @throws Error when a text is not found where it was
 */
export function mend(sources: string, whereGo: string): void {
  for (const { file, text, by } of MENDS) {
    const path = join(sources, file);
    const source = readFileSync(path, 'utf8');
    const mended = source.replace(text, () => by);
    if (mended === source) throw new Error(`FerretDB's ${file} is another`);
    writeFileSync(path, mended);
  }
  copyFileSync(whereGo, join(sources, SQLITE, 'where.go'));
}
