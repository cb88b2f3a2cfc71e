import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manifestSchema } from '../registry/persisted/manifest.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** This version's console operations, by hash, as written by `tools/console-operations.js`. */
export function consoleOperations(): ReadonlyMap<string, string> {
  // When run from source, as tests do, use the file that was built beside the compiled code.
  const paths = ['../console/operations.json', '../dist/console/operations.json'];
  const path = paths.map(here).find((path) => existsSync(path));
  if (!path) throw new Error('What the console asks is not written down: npm run build.');
  const { operations } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(operations.map(({ id, body }) => [id, body]));
}
