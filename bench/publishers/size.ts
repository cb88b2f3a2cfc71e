import { setTimeout as pause } from 'node:timers/promises';
import { agencyAt, listingId } from './agency.ts';
import { measureQuestion } from './asking.ts';
import { startDirectory, until, type Directory } from './directory.ts';
import { ms, timed, type Figures } from './figures.ts';
import { cpuSeconds, residentMB } from './process.ts';
import { measurePublish } from './publishing.ts';
import {
  agencyQuestion,
  commonQuestion,
  listingQuestion,
  ownersQuestion,
  questionsWithValues,
} from './questions.ts';
import { prepareStores, type Joined } from './store.ts';

const QUIET_S = 20;
const SETTLED_MS = 2_000;

/** Measures a directory of some publishers; what it has measured so far is kept when something fails. */
export async function measureSize(joined: Joined, figures: Figures): Promise<void> {
  await prepareStores(joined);
  await startOnce(joined);
  const began = performance.now();
  const directory = await startDirectory(joined.folder);
  try {
    await measureStart(joined, directory, began, figures);
    await measureQuestions(joined, directory, figures);
    await measureQuiet(directory, figures);
    await measurePublishing(joined, directory, figures);
  } finally {
    // One that plans for minutes hears nothing milder.
    await directory.end('SIGKILL');
  }
}

/** The first start after the publishers were written down: all of them join, and the graph is kept. */
async function startOnce({ folder, publishers }: Joined) {
  const directory = await startDirectory(folder);
  try {
    await until(directory, directory.healthy);
    if (publishers > 0) await until(directory, answersWithListingOf(publishers - 1, directory));
    await pause(SETTLED_MS);
  } finally {
    await directory.end('SIGTERM');
  }
}

const answersWithListingOf = (index: number, { ask }: Directory) => {
  const id = listingId(agencyAt(index));
  return async () => !(await ask(listingQuestion(id))).includes('"listing":null');
};

async function measureStart(
  { publishers }: Joined,
  directory: Directory,
  began: number,
  figures: Figures,
) {
  await until(directory, directory.healthy);
  figures.set('start until /health answers', ms(performance.now() - began));
  const question = commonQuestion();
  const expected = publishers > 0 ? listingId(agencyAt(0)) : '"ROUTED"';
  await until(directory, async () => (await directory.ask(question)).includes(expected));
  figures.set('start until the common question is answered', ms(performance.now() - began));
}

async function measureQuestions({ withFields }: Joined, directory: Directory, figures: Figures) {
  await measureQuestion('common question', commonQuestion, directory, figures);
  await measureQuestion('values in the text', questionsWithValues(), directory, figures);
  await measureQuestion('owners’ own fields', ownersQuestion, directory, figures);
  if (withFields > 0)
    await measureQuestion('an agency’s own field', agencyQuestion(agencyAt(0)), directory, figures);
}

async function measureQuiet({ pid }: Directory, figures: Figures) {
  await pause(SETTLED_MS);
  const before = cpuSeconds(pid);
  const elapsed = await timed(() => pause(QUIET_S * 1_000));
  const used = ((cpuSeconds(pid) - before) * 1_000) / elapsed;
  figures.set('CPU while nobody asks', { value: used, unit: 'CPU s/s' });
  figures.set('resident memory', { value: residentMB(pid), unit: 'MB' });
}

/** One more without fields, one more with, and the question asked before, which a publish may have cost its plan. */
async function measurePublishing(
  { publishers, agencies }: Joined,
  directory: Directory,
  figures: Figures,
) {
  const known = commonQuestion();
  await directory.ask(known);
  for (const [index, hasOwnField] of [
    [publishers, false],
    [publishers + 1, true],
  ] as const) {
    const publication = { index, url: `${agencies}/${index}`, hasOwnField };
    await measurePublish(publication, directory, figures);
    const what = `known question after one more ${hasOwnField ? 'with' : 'without'} own field`;
    figures.set(what, ms(await timed(() => directory.ask(known))));
  }
}
