import { documents } from './console-types/documents.js';
import { manifest, moduleFor, schemaTypes } from './console-types/modules.js';
import { filesUnder, writeOrCheck } from './generated-files.js';

// Writes beside each .graphql document of the console a module with its operations' texts, and the types of their
// results and variables; --check writes nothing and fails where a module is out of date.

const types = await Promise.all([schemaTypes(), ...documents.map(moduleFor)]);
writeOrCheck(
  [...types, manifest()],
  filesUnder('console', '.generated.ts'),
  'npm run codegen:console',
);
