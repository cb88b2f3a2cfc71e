import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { generatedTypes } from './codegen/types.js';
import { ownPartsModule, textModule } from './codegen/sdl-modules.js';
import { sdlFiles } from './codegen/sdl-files.js';
import { filesUnder, writeOrCheck } from './generated-files.js';

// Generates what TypeScript needs from the .graphql files: their text, so that no process reads a file for it, and
// the types of their resolvers. With --check it writes nothing and fails where a file is out of date.

// Files with a publisher's own fields: the types they extend are assembled by the SDK.
const OWN_PARTS = [
  'shared/sdk/subgraph/assessed.graphql',
  ...['local', 'regional', 'national', 'third-sector'].map(
    (tier) => `subgraphs/${tier}/${tier}.graphql`,
  ),
];

const moduleOf = (path) => {
  const name = basename(path, '.graphql');
  const concept = name === 'schema' ? basename(dirname(path)) : name;
  const text = readFileSync(path, 'utf8');
  const write = OWN_PARTS.includes(path) ? ownPartsModule : textModule;
  return [join(dirname(path), `${name}.sdl.ts`), write(text, { concept, from: basename(path) })];
};

const OURS = /\.(sdl|generated)\.ts$/;
writeOrCheck(
  [...sdlFiles().map(moduleOf), ...(await generatedTypes())],
  ['shared', 'subgraphs'].flatMap((folder) =>
    filesUnder(folder, '.ts').filter((path) => OURS.test(path)),
  ),
  'npm run codegen',
);
