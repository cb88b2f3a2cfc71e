import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Sent } from './hostile/case.ts';
import { LONG_ANSWERS } from './hostile/long-answers.ts';
import { LONG_REQUESTS } from './hostile/long-requests.ts';
import { LONG_WORK } from './hostile/long-work.ts';
import { measure, type Measured } from './hostile/measure.ts';
import { randomFrom } from '../cli/generate/random.ts';
import { startServer, type Server } from './hostile/server.ts';
import { QUERIES } from './questions.ts';

// What a request that takes more than its share comes to, and how long everybody else waits for it. Another
// seed makes other requests of the same kinds; --main measures another build, by its dist/cli/main.js.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    main: {
      type: 'string',
      default: fileURLToPath(new URL('../cli/main.js', import.meta.url)),
    },
  },
});
const FLOOD = 2_000;
const REPORTS = 30;
const random = randomFrom(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));

const common = (): Sent => ({
  query: QUERIES['the common answer'],
  variables: { service: 'lgsl:524', postcode: random.oneOf(['LS1 1UR', 'LS2 9JT', 'LS16 6BW']) },
});
const report = (): Sent => ({
  query: `mutation { reportListing(listing: "local:leeds-524", reason: OTHER, text: "${random.between(0, 1e9)}") { ... on ReportReceived { reference } ... on ReportRefused { code } } }`,
});
const ATTEMPTS: { name: string; sent: Sent[] }[] = [
  { name: 'nothing: the common question once', sent: [common()] },
  ...[...LONG_WORK, ...LONG_ANSWERS, ...LONG_REQUESTS].map(({ name, copies, make }) => ({
    name,
    sent: Array.from({ length: copies }, () => make(random)),
  })),
  {
    name: `${REPORTS} reports of one listing`,
    sent: Array.from({ length: REPORTS }, report),
  },
  { name: `${FLOOD} common questions`, sent: Array.from({ length: FLOOD }, common) },
];

const shown = (measured: Measured): string =>
  `| ${[
    measured.name,
    `${measured.copies} × ${(measured.sentBytes / 1_000).toFixed(1)} kB`,
    measured.statuses,
    measured.mostBytes.toLocaleString('en-GB'),
    Number.isNaN(measured.cpuMs) ? '–' : measured.cpuMs.toFixed(0),
    measured.tookMs.toFixed(0),
    measured.longestWaitMs.toFixed(0),
    measured.refusedOthers,
  ].join(' | ')} |`;

let server: Server | undefined;
try {
  console.log(
    `seed ${values.seed}\n\n| request | sent | answered | bytes at most | CPU ms | took ms | longest wait of others ms | others refused |\n| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |`,
  );
  for (const [at, { name, sent }] of ATTEMPTS.entries()) {
    if (!server?.running()) {
      await server?.end();
      server = await startServer(values.main, folder);
      // What everybody asks is warm before it is measured.
      for (let times = 0; times < 50; times++) await server.send(common(), '203.0.113.7');
    }
    console.log(shown(await measure(server, name, sent, `198.51.100.${at + 1}`)));
  }
} finally {
  await server?.end();
  rmSync(folder, { recursive: true, force: true });
}
