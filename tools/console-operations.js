import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';
import { OPERATIONS } from '../dist/console/operations.generated.js';

// Writes the console's operations as a persisted-query manifest, like front-end teams' tools: a gateway treats
// these as registered.
const operations = OPERATIONS.map((body) => {
  const { name, operation } = getOperationAST(parse(body));
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: name.value, type: operation, body };
});
const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
writeFileSync('dist/console/operations.json', JSON.stringify(manifest, null, 2));
