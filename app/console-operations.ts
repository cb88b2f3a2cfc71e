import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manifestSchema } from '../registry/persisted/manifest.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the console of this version asks, by hash, as `tools/console-operations.js` wrote it down. */
export function consoleOperations(): ReadonlyMap<string, string> {
  // Run from its source, as tests do, it is what was built beside the compiled code.
  const paths = ['../console/operations.json', '../dist/console/operations.json'];
  const path = paths.map(here).find((path) => existsSync(path));
  if (!path) throw new Error('What the console asks is not written down: npm run build.');
  const { operations } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(operations.map(({ id, body }) => [id, body]));
}
