import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { documents, filesUnder } from './console-types/documents.js';
import { manifest, moduleFor, schemaTypes } from './console-types/modules.js';

// Writes beside each .graphql document of the console a module with its operations' texts, and the types of their
// results and variables; --check writes nothing and fails where a module is out of date.

const types = await Promise.all([schemaTypes(), ...documents.map(moduleFor)]);
const wanted = new Map([...types, manifest()]);
const present = new Map(
  filesUnder('console', '.generated.ts').map((path) => [path, readFileSync(path, 'utf8')]),
);
const differing = [...new Set([...wanted.keys(), ...present.keys()])].filter(
  (path) => wanted.get(path) !== present.get(path),
);

if (process.argv.includes('--check') && differing.length > 0)
  throw new Error(`Not as generated: ${differing.join(', ')}. Run npm run codegen:console.`);

for (const path of differing)
  if (wanted.has(path)) writeFileSync(path, wanted.get(path));
  // Its document was removed.
  else rmSync(path);
