import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figures } from './publishers/figures.ts';
import { measureSize } from './publishers/size.ts';
import { table } from './publishers/table.ts';

// What publishers cost: a directory is measured at each size, from a prepared store.
const SIZES = (process.env['BENCH_PUBLISHERS'] ?? '0,12,100,500').split(',').map(Number);
const MOST_WITH_FIELDS = 100;

const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
const server = fork(fileURLToPath(new URL('./publishers/agencies.js', import.meta.url)));
const measured: Figures[] = [];
try {
  const [agencies] = (await once(server, 'message')) as [string];
  for (const publishers of SIZES) {
    const figures: Figures = new Map();
    measured.push(figures);
    const began = Date.now();
    const withFields = Math.min(publishers, MOST_WITH_FIELDS);
    await measureSize(
      { folder: join(folder, String(publishers)), publishers, withFields, agencies },
      figures,
    ).catch((error: Error) => figures.set('then', error.message));
    console.error(
      `${publishers} publishers (${withFields} with fields of their own): measured in ${Math.round((Date.now() - began) / 1_000)} s`,
    );
  }
  console.log(
    `Each size begins from stores that were prepared and started once; "one more" is published over HTTP.\n\n${table(SIZES, measured)}`,
  );
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
