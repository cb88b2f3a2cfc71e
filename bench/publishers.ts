import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed, type Figures } from './publishers/figures.ts';
import { measureSize } from './publishers/size.ts';
import { table } from './publishers/table.ts';

// What publishers cost: a directory is measured at each size, from a prepared store.
const SIZES = (process.env['BENCH_PUBLISHERS'] ?? '0,12,100,500').split(',').map(Number);
const MOST_WITH_FIELDS = 100;

const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
const server = fork(fileURLToPath(new URL('./publishers/agencies.js', import.meta.url)));

/** Measures one size; what it came to is shown at once, since the whole takes long. */
async function measuredAt(publishers: number, agencies: string): Promise<Figures> {
  const figures: Figures = new Map();
  const withFields = Math.min(publishers, MOST_WITH_FIELDS);
  const joined = { folder: join(folder, String(publishers)), publishers, withFields, agencies };
  const took = await timed(() =>
    measureSize(joined, figures).catch((error: Error) => figures.set('then', error.message)),
  );
  console.error(
    `${publishers} publishers, ${withFields} of them with a field of their own, measured in ${Math.round(took / 1_000)} s\n${table('publishers', [publishers], [figures])}\n`,
  );
  return figures;
}

try {
  const [agencies] = (await once(server, 'message')) as [string];
  const measured: Figures[] = [];
  for (const publishers of SIZES) measured.push(await measuredAt(publishers, agencies));
  console.log(
    `Each size begins from stores that were prepared and started once; "one more" is published over HTTP.\n\n${table('publishers', SIZES, measured)}`,
  );
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
