import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedReference, seedSample } from '../app/seed.ts';
import { openStores, STORE_NAMES } from '../app/stores.ts';
import { ask, round, type Round } from './load.ts';
import { anyQuestion, bodies, QUERIES, type Question } from './questions.ts';

const CONNECTIONS = 16;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const COMPARED = 200;
const QUESTIONS = 2_000;

const children: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));

/** Starts a program of this folder, which tells its URL when it is ready. */
async function start(program: string, args: string[]): Promise<string> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), args);
  children.push(child);
  const [url] = (await once(child, 'message')) as [string];
  return url;
}

async function seed(name: string): Promise<string> {
  const data = join(folder, name);
  const stores = openStores({ DATA_DIR: data, MONGODB_URI: undefined });
  await seedReference(stores);
  await seedSample(stores);
  await stores.close();
  return data;
}

/** Asks both the same questions: a faster answer that differs would be no answer. */
async function compare(product: string, stock: string, body: () => string) {
  for (let asked = 0; asked < COMPARED; asked++) {
    const question = body();
    const [a, b] = (await Promise.all([product, stock].map((url) => ask(url, question)))).map(
      (answer) => JSON.stringify(answer),
    );
    if (a !== b) throw new Error(`answers differ for ${question}\n${a}\n${b}`);
  }
}

/** Random questions that somebody has published an answer to: those are what a directory is asked. */
async function questionsWithAnswers(product: string): Promise<Question[]> {
  const found: Question[] = [];
  while (found.length < QUESTIONS) {
    const question = anyQuestion();
    const answer = await ask(product, bodies(QUERIES['the common answer'], [question])());
    if (JSON.stringify(answer).includes('"ROUTED"')) found.push(question);
  }
  return found;
}

const median = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const shown = ({ perSecond, p50, p99 }: Round) =>
  `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;

try {
  const product = await start('./product.js', [await seed('product')]);
  const data = await seed('stock');
  const parts: Record<string, string> = {};
  for (const name of STORE_NAMES) parts[name] = await start('./stock-subgraph.js', [name, data]);
  const stock = await start('./stock-gateway.js', [JSON.stringify(parts)]);
  const questions = await questionsWithAnswers(product);
  for (const [name, query] of Object.entries(QUERIES)) {
    const body = bodies(query, questions);
    await compare(product, stock, body);
    for (const url of [product, stock]) await round(url, body, CONNECTIONS, SECONDS);
    const ratios: number[] = [];
    for (let turn = 0; turn < ROUNDS; turn++) {
      const ours = await round(product, body, CONNECTIONS, SECONDS);
      const theirs = await round(stock, body, CONNECTIONS, SECONDS);
      ratios.push(ours.perSecond / theirs.perSecond);
      console.log(`${name}: one process ${shown(ours)}; stock over HTTP ${shown(theirs)}`);
    }
    console.log(
      `${name}: ${median(ratios).toFixed(1)} times (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}) over ${ROUNDS} rounds, ${COMPARED} answers compared and equal`,
    );
  }
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
