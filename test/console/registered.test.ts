import { inWelsh, PAGES } from '../browser/support/pages.ts';
import { sampleDirectory } from '../support/directory.ts';
import { pageAt } from '../support/page.ts';
import { processes } from '../support/process.ts';

const start = processes();
const directory = sampleDirectory({ PERSISTED_ONLY: 'on' });

const FILES = [
  'services',
  'services/lgsl:524/councils',
  'councils',
  'duplicates',
  'stale',
  'unanswered',
];
const PATHS = [
  ...Object.values(PAGES),
  ...FILES.map((file) => `/insight/${file}.csv`),
  '/suggest?text=bin',
];

/** The pages that cannot be shown: of each that can, the console asked what is registered. */
async function faults(url: string): Promise<string[]> {
  const found = [];
  for (const path of [...PATHS, ...PATHS.map(inWelsh)]) {
    const { status } = await pageAt(url, path);
    if (status >= 500) found.push(`${status} ${path}`);
  }
  return found;
}

test('where only registered operations are answered, every page of the console is shown', async () => {
  expect(await faults(directory.url)).toEqual([]);
  expect((await pageAt(directory.url, PAGES['an answer']!)).html).toContain('0113 496 0006');
});

test('so it is of a console by itself', async () => {
  const { url } = await start('console', { GRAPH_URL: directory.url });
  expect(await faults(url)).toEqual([]);
});

test('and a report is taken', async () => {
  const form = '/listings/local:leeds-524/report';
  const body = new URLSearchParams({ reason: 'CLOSED' });
  expect((await pageAt(directory.url, form, { method: 'POST', body })).status).toBe(303);
});

test('what the console does not ask is refused as before', async () => {
  for (const query of ['{ publishers { id } }', '{ __schema { types { name } } }'])
    expect((await directory.answer(query)).errors).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_ONLY' } },
    ]);
});
