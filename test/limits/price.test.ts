import { costAt, many } from '../support/cost.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();
let asked = 0;
// The fast lane answers texts that it knows, and says no price.
const anew = (query: string) => `${query} # ${++asked}`;
const costOf = async (query: string, variables: object = {}) =>
  (await costAt(directory.url, anew(query), variables)).cost;

test('an operation costs what its lists hold times what is asked of each', async () => {
  const one = await costOf('{ listings(first: 1) { nodes { id } } }');
  const ten = await costOf('{ listings(first: 10) { nodes { id } } }');
  const tenWithMore = await costOf('{ listings(first: 10) { nodes { id tier } } }');
  expect(ten - one).toBe(9 * 2);
  expect(tenWithMore - ten).toBe(10);
});

test('lists within lists are multiplied', async () => {
  const cost = (inner: string) => costOf(`{ listings(first: 10) { nodes { id ${inner} } } }`);
  const without = await cost('');
  expect((await cost('channels { type value }')) - without).toBe(10 * (1 + 3 * 3));
});

test.each([
  ['aliases', '{ a: service(id: "x") { id } b: service(id: "y") { id } }'],
  [
    'fragments',
    '{ ...A ...B } fragment A on Query { a: service(id: "x") { ...S } } fragment B on Query { b: service(id: "x") { ...S } } fragment S on Service { id }',
  ],
  [
    'inline fragments',
    '{ ... { a: service(id: "x") { id } } ... on Query { b: service(id: "y") { ... on Service { id } } } }',
  ],
  [
    'what is left out this time',
    '{ a: service(id: "x") { id } b: service(id: "y") @include(if: false) { id } }',
  ],
])('%s cost as much as fields written out', async (_what, query) => {
  const once = await costOf('{ service(id: "x") { id } }');
  expect(await costOf(query)).toBe(2 * once);
});

test('of fragments for different types, the dearest is counted and not their sum', async () => {
  const cost = (more: string) =>
    costOf(`{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { __typename ${more} } }`);
  const directions = '... on Directions { outcome on routes { rank role } }';
  const problem = '... on PostcodeProblem { code message postcode }';
  const dearest = await cost(directions);
  expect(await cost(problem)).toBeLessThan(dearest);
  expect(await cost(`${directions} ${problem}`)).toBe(dearest);
  expect(await cost(`... on Problem { code } ${directions} ${problem}`)).toBe(dearest);
});

test('a number in a variable costs what it costs written down, and so does one that is left out', async () => {
  const nodes = '{ nodes { id title } }';
  const written = (first: string) => costOf(`{ listings${first} ${nodes} }`);
  const sent = (variables: object, type = 'Int') =>
    costOf(`query ($first: ${type}) { listings(first: $first) ${nodes} }`, variables);
  for (const first of [1, 7, 100]) {
    expect(await sent({ first })).toBe(await written(`(first: ${first})`));
    expect(await sent({}, `Int = ${first}`)).toBe(await written(`(first: ${first})`));
  }
  expect(await sent({})).toBe(await written(''));
  expect(await written('')).toBe(await written('(first: 20)'));
});

test('a number that will be refused makes nothing cheap', async () => {
  const page = await costOf('{ listings { nodes { id } } }');
  for (const first of ['0', '-1', 'null', '2147483647', '101'])
    expect(await costOf(`{ listings(first: ${first}) { nodes { id } } }`)).toBeGreaterThanOrEqual(
      page,
    );
  const sent = 'query ($first: Int) { listings(first: $first) { nodes { id } } }';
  for (const first of [0, -5, null, 2.5, 'x', 10_000])
    expect(await costOf(sent, { first })).toBeGreaterThanOrEqual(page);
});

test('of several operations the one that is asked for is priced', async () => {
  const both = 'query A { publishers { id } } query B { service(id: "x") { id } }';
  const { cost } = await costAt(directory.url, both, {}, 'B');
  expect(cost).toBe(await costOf('{ service(id: "x") { id } }'));
});

test('what is only of the schema costs no points, and the name of a type costs one', async () => {
  expect(await costOf('{ __schema { types { name } } }')).toBe(0);
  expect(await costOf('{ __typename }')).toBe(1);
});

test('a long alias costs more than a short one: it is in the answer as often as its field', async () => {
  const cost = (alias: string) => costOf(`{ listings(first: 100) { nodes { ${alias}: id } } }`);
  expect((await cost('a'.repeat(400))) - (await cost('a'))).toBe(1_000);
});

test('opening hours, conditions, search and counts weigh more than plain values', async () => {
  const plain = await costOf('{ listing(id: "x") { channels { value } } }');
  expect(await costOf('{ listing(id: "x") { channels { opensAt } } }')).toBeGreaterThan(2 * plain);
  const one = await costOf('{ service(id: "x") { id } }');
  for (const dear of [
    '{ listing(id: "x") { eligibility { verdict } } }',
    '{ searchServices(text: "bins", first: 1) { score } }',
    '{ organisations(first: 1) { nodes { id } } }',
    '{ insight { councils } }',
    '{ coverage(service: "lgsl:524") { state } }',
  ])
    expect(await costOf(dear)).toBeGreaterThan(4 * one);
});

test('fragments that spread fragments are priced at once, however many fields they stand for', async () => {
  const chain = many(
    9,
    (i) => `fragment F${i} on Area { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`,
  );
  const query = `{ area(code: "x") { ...F0 } } ${chain} fragment F9 on Area { code }`;
  const { cost } = await costAt(directory.url, query);
  expect(cost).toBe(5 + 2 ** 10 - 2 + 2 ** 9);
});
