import { costAt, many } from '../support/cost.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();
const ask = (query: string, variables: object = {}) => costAt(directory.url, query, variables);

const DEAR: [what: string, query: string, most: string][] = [
  [
    'forty lists of areas with many names',
    `{ ${many(40, (i) => `a${i}: areas { ...Names }`)} } fragment Names on Area { ${many(42, (i) => `n${i}: name`)} }`,
    'areas',
  ],
  [
    'opening hours by the thousand',
    `{ listings(first: 100) { nodes { channels { ${many(150, (i) => `o${i}: opensAt(at: "2026-12-24T20:00:00Z")`)} } } } }`,
    'listings.nodes.channels.opensAt',
  ],
];

test.each(DEAR)('%s are refused before they run', async (_what, query, most) => {
  const { status, data, errors } = await ask(query);
  expect(status).toBe(400);
  expect(data).toBeUndefined();
  const [{ message, extensions }] = errors as [{ message: string; extensions: any }];
  expect(extensions).toMatchObject({ code: 'OPERATION_TOO_COSTLY', limit: 30_000 });
  expect(extensions.cost).toBeGreaterThan(100_000);
  for (const text of [message, extensions.cy]) {
    expect(text).toContain(String(extensions.cost));
    expect(text).toContain('30000');
    expect(text).toContain(most);
    expect(text).toContain('first');
  }
});

test('the same operation is let through for a short list and refused for a long one', async () => {
  const query = `query ($first: Int) { listings(first: $first) { nodes { ${many(20, (i) => `s${i}: eligibility { verdict }`)} } } }`;
  expect(await ask(query, { first: 2 })).toMatchObject({ status: 200 });
  expect(await ask(query, { first: 100 })).toMatchObject({ status: 400 });
  expect(await ask(query, { first: 2 })).toMatchObject({ status: 200 });
});

test('asked again and again it is refused each time', async () => {
  for (let time = 0; time < 4; time++) expect((await ask(DEAR[0]![1])).status).toBe(400);
});

const BEFORE: [what: string, query: string, message: RegExp][] = [
  [
    'fragments that stand for millions of fields',
    `{ area(code: "x") { ...F0 } } ${many(22, (i) => `fragment F${i} on Area { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`)} fragment F22 on Area { code }`,
    /at most 2000 fields/,
  ],
  [
    'fields in one another without end',
    `{ area(code: "x") { ${'parent { '.repeat(30)} code ${'}'.repeat(30)} } }`,
    /at most 25 fields in one another/,
  ],
  [
    'many questions at once',
    `{ ${many(51, (i) => `p${i}: publishers { id }`)} }`,
    /at most 50 fields at its root/,
  ],
  [
    'one field hundreds of times',
    `{ publishers { ${many(300, () => 'id')} } }`,
    /same field of the same thing too often/,
  ],
  [
    'fields that repeat within fields that repeat',
    `{ area(code: "x") { ${many(14, () => `parent { ${many(14, () => 'code')} }`)} } }`,
    /same field of the same thing too often/,
  ],
  [
    'fragments that repeat a field',
    `{ publishers { ${many(160, (i) => `...F${i}`)} } } ${many(160, (i) => `fragment F${i} on Publisher { id }`)}`,
    /same field of the same thing too often/,
  ],
  [
    'fragments that all spread one another',
    `{ publishers { ...F0 } } ${many(20, (i) => `fragment F${i} on Publisher { id ${many(20, (j) => `...F${j}`)} }`)}`,
    /at most 2000 fields/,
  ],
];

test.each(BEFORE)('%s are refused before anybody validates them', async (_what, query, message) => {
  // A field that is not there would be found first by whoever validates it.
  const invalid = query.replace('{', '{ nonsense ');
  const { status, errors, type } = await ask(invalid);
  expect(status).toBe(400);
  expect(type).toMatch(/^application\/json/);
  expect(errors).toHaveLength(1);
  expect(errors![0]!.message).toMatch(message);
  expect(errors![0]!.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  expect(errors![0]!.extensions['cy']).toEqual(expect.stringMatching(/^Mae/));
});

test('so are those that come in the address', async () => {
  const url = new URL('/graphql', directory.url);
  url.searchParams.set('query', BEFORE[3]![1]);
  const response = await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } });
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/same field of the same thing too often/);
});

test('what cannot be read, and fragments that spread themselves, are told as ever', async () => {
  expect((await ask('{ publishers { id ')).errors![0]!.message).toMatch(/^Syntax Error/);
  const itself = '{ publishers { ...F } } fragment F on Publisher { id ...F }';
  expect((await ask(itself)).errors![0]!.message).toMatch(
    /Cannot spread fragment "F" within itself/,
  );
});

test('what clients ask every schema is within limits', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const { status, errors } = await ask(getIntrospectionQuery({ inputValueDeprecation: true }));
  expect(errors).toBeUndefined();
  expect(status).toBe(200);
});
