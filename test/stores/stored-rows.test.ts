import * as fc from 'fast-check';
import { CONTRACT } from '../support/announced.ts';
import { sampleDirectory } from '../support/directory.ts';
import { overwrite } from '../support/stored.ts';

const directory = sampleDirectory();
type Row = Record<string, unknown>;

const LEEDS = 'LS1 1UR';
const VIEWS = `query ($postcode: String!, $service: ID!) {
  whoDelivers(service: $service, postcode: $postcode) { ... on Directions {
    routes {
      verdict criteria { text } missing { text } reasons { text textCy: text(language: CY) }
      listing { ${CONTRACT} channels { hoursText openNow opensAt closesAt label } eligibility { verdict criteria { text } missing { fact } } }
    }
    questions { text }
  } }
  coverage(service: $service) { state }
}`;
const ALL = `query ($after: String) { listings(first: 100, after: $after) {
  nodes { ${CONTRACT} eligibility { verdict criteria { text } missing { text } } }
  pageInfo { hasNextPage endCursor }
} }`;

/** The ids of the listings that answer for every service at a postcode. */
async function answered(postcode: string): Promise<Map<string, string[]>> {
  const { services } = await directory.ask('{ services(first: 60) { nodes { id } } }');
  const found = new Map<string, string[]>();
  for (const { id: service } of services.nodes) {
    const { whoDelivers } = await directory.ask(VIEWS, { service, postcode });
    found.set(
      service,
      whoDelivers.routes.map(({ listing }: { listing: { id: string } }) => listing.id),
    );
  }
  return found;
}

async function listed(): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { listings } = await directory.ask(ALL, { after });
    ids.push(...listings.nodes.map(({ id }: { id: string }) => id));
    if (!listings.pageInfo.hasNextPage) return ids;
    after = listings.pageInfo.endCursor;
  }
}

test('a row of an older version is read with what it leaves out filled in', async () => {
  await directory.restart(() =>
    overwrite(directory.folder, 'announcements', (rows) => {
      const { row } = rows.find(({ key }) => key === 'local:leeds-524')!;
      const { prefers: _, channels: __, languages: ___, ...older } = row as Row;
      return new Map([['local:leeds-524', { ...older, saidOnlyThen: { by: 'an older version' } }]]);
    }),
  );
  const { listing } = await directory.ask(
    '{ listing(id: "local:leeds-524") { channels { value } languages } }',
  );
  expect(listing).toEqual({ channels: [], languages: [] });
});

test('what is no listing is left out, and nobody else is the worse for it', async () => {
  const rubbish = new Map<string, unknown>([
    ['local:leeds-524', 'rubbish'],
    ['local:leeds-533', 7],
    ['local:leeds-528', {}],
    ['local:leeds-860', { id: 'local:leeds-524', publisher: 'local' }],
  ]);
  const before = await answered(LEEDS);
  await directory.restart(() => overwrite(directory.folder, 'announcements', () => rubbish));
  const after = await answered(LEEDS);
  for (const [service, ids] of before)
    expect(after.get(service)).toEqual(ids.filter((id) => !rubbish.has(id)));
  expect((await listed()).filter((id) => rubbish.has(id))).toEqual([]);
  expect(await directory.ask('{ listing(id: "local:leeds-524") { id } }')).toEqual({
    listing: null,
  });
});

test('a row that is no organisation hides no other', async () => {
  await directory.restart(() =>
    overwrite(directory.folder, 'organisations', (rows) => new Map([[rows[0]!.key, { name: 7 }]])),
  );
  const { organisations } = await directory.ask('{ organisations(first: 100) { nodes { name } } }');
  expect(organisations.nodes.length).toBeGreaterThan(50);
});

test('whatever is in any field of any row, no answer about others is an error', async () => {
  const [answers, all] = [await answered(LEEDS), await listed()];
  const anything = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }));
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.nat()),
      fc.infiniteStream(anything),
      async (at, values) => {
        const changed = new Map<string, unknown>();
        const originals = new Map<string, unknown>();
        await directory.restart(() =>
          overwrite(directory.folder, 'announcements', (rows) => {
            for (const { key, row } of rows) {
              if (at.next().value % 2 === 0 || pathsIn(row).length === 0) continue;
              originals.set(key, row);
              changed.set(key, withOther(row as Row, at.next().value, values.next().value));
            }
            return changed;
          }),
        );
        const isOther = (id: string) => !changed.has(id);
        const now = await answered(LEEDS);
        for (const [service, ids] of answers)
          expect(now.get(service)).toEqual(expect.arrayContaining(ids.filter(isOther)));
        expect(await listed()).toEqual(expect.arrayContaining(all.filter(isOther)));
        await directory.restart(() =>
          overwrite(directory.folder, 'announcements', () => originals),
        );
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
}, 120_000);

/** The row with one value, at any depth, replaced by another; left out where that is undefined. */
function withOther(row: Row, at: number, value: unknown): unknown {
  const paths = pathsIn(row);
  const path = paths[at % paths.length]!;
  const copy = structuredClone(row);
  const parent = path.slice(0, -1).reduce<Row>((part, key) => part[key] as Row, copy);
  const key = path.at(-1)!;
  if (value === undefined) delete parent[key];
  else parent[key] = value;
  return copy;
}

const pathsIn = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [
        [...path, key],
        ...pathsIn(part, [...path, key]),
      ])
    : [];
