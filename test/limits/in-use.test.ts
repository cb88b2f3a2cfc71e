import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { routes } from '../../console/routes.ts';
import { EXAMPLE_QUERY } from '../../shared/contract/example-query.ts';
import { settingsFor, sampleDirectory } from '../support/directory.ts';
import { costAt } from '../support/cost.ts';
import { costsOfPages } from '../support/costs-of-pages.ts';
import { processes } from '../support/process.ts';

const directory = sampleDirectory();
const start = processes();
const THIRD = settingsFor({}).MOST_COST / 3;

const IDS: Record<string, string> = {
  listings: 'local:leeds-524',
  services: 'lgsl:524',
  places: 'E08000035',
  organisations: 'E08000035',
};
const ASKED = 'service=lgsl:524&postcode=LS1+1UR&need=bins&text=coun&fact.age=66';
const paths = Object.keys(routes(async () => null)).map((path) =>
  path.replace(/\/(\w+)\/:\w+/, (_, kind: string) => `/${kind}/${IDS[kind]}`),
);

test('every page of the console costs less than a third of the limit', async () => {
  const between = await costsOfPages(directory.url);
  const { url } = await start('console', { GRAPH_URL: between.url });
  for (const path of paths) {
    const { status } = await fetch(`${url}${path}?${ASKED}`, { redirect: 'manual' });
    expect([path, status < 500]).toEqual([path, true]);
  }
  between.close();
  expect([...between.costs.keys()]).toEqual(
    expect.arrayContaining(['Answer', 'Listing', 'Place', 'OfService']),
  );
  expect([...between.costs].filter(([, cost]) => !(cost < THIRD))).toEqual([]);
});

const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The operations that a page shows: in blocks of their own, and in commands. */
function shownIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const blocks = [...text.matchAll(/```graphql\n([^`]*)```/g)].map(([, block]) => block!);
  const sent = [...text.matchAll(/-d '(\{.*\})'/g)].map(([, body]) => JSON.parse(body!).query);
  return [...blocks, ...sent].filter(isOperation);
}

function isOperation(text: string): boolean {
  try {
    return parse(text).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  } catch {
    return false;
  }
}

const SHOWN = [
  ['GraphiQL', EXAMPLE_QUERY] as const,
  ...PAGES.flatMap((page) => shownIn(page).map((query) => [page, query] as const)),
];

test.each(SHOWN)('what %s shows costs less than a third of the limit', async (_page, query) => {
  const { status, cost } = await costAt(directory.url, query);
  expect(status).toBe(200);
  expect(cost).toBeLessThan(THIRD);
});
