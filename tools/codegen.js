import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import { generatedTypes } from './codegen/types.js';
import { ownPartsModule, textModule } from './codegen/sdl-modules.js';
import { sdlFiles } from './codegen/sdl-files.js';

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

const generated = [...sdlFiles().map(moduleOf), ...(await generatedTypes())];
const differing = generated.filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);

if (argv.includes('--check')) {
  for (const [path] of differing)
    stderr.write(`${path} is not what its .graphql files say: run npm run codegen.\n`);
  if (differing.length > 0) exit(1);
} else for (const [path, text] of differing) writeFileSync(path, text);
