import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureOnMongo } from './mongo/measure.ts';
import { startFerret } from './mongo/server/ferret.ts';
import { toldFigures } from './publishers/figures.ts';
import { table } from './publishers/table.ts';

// What an answer asks of MongoDB: a made-up nation on the server MONGODB_URI names, in a database that is dropped
// after, or else on FerretDB. That finds documents by id as MongoDB does; which are in a file it sees by looking at
// each, so that there the time of an answer asked the first time tells nothing, and what it reads does.
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
  },
});
const which = { scale: Number(values.scale), seed: Number(values.seed) };
const given = process.env['MONGODB_URI'];
const server = given ? { uri: given, stop: async () => undefined } : await startFerret();
const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
const name = `${given ? 'the server given' : 'FerretDB'}, scale ${which.scale}, seed ${which.seed}`;
const figures = toldFigures('MongoDB');

try {
  const commands = await measureOnMongo(server.uri, folder, which, figures);
  console.log(
    table('a read', ['asked first', 'asked again', 'documents', 'the server says'], commands),
  );
} finally {
  console.log(`\n${table('measured', [name], [figures])}`);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
