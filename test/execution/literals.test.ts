import * as fc from 'fast-check';
import { smallGraph } from '../support/small-graph.ts';
import { local, routing } from '../support/small-parts.ts';

let graph: Awaited<ReturnType<typeof smallGraph>>;
beforeAll(async () => {
  graph = await smallGraph([routing, local], { apart: true });
});
afterAll(() => graph.close());
beforeEach(() => graph.heard.splice(0));

// A value in its two forms: as it is written into a query, and as it is sent beside one.
type Value = { written: string; sent: unknown };
const both = (sent: unknown): Value => ({ written: JSON.stringify(sent), sent });
const list = (values: Value[]): Value => ({
  written: `[${values.map(({ written }) => written).join(' ')}]`,
  sent: values.map(({ sent }) => sent),
});
const object = (fields: Record<string, Value>): Value => ({
  written: `{${Object.entries(fields)
    .map(([name, { written }]) => `${name}: ${written}`)
    .join(', ')}}`,
  sent: Object.fromEntries(Object.entries(fields).map(([name, { sent }]) => [name, sent])),
});
const orNull = (value: fc.Arbitrary<Value>) => fc.option(value, { nil: both(null) });
const day = fc.constantFrom({ written: 'MON', sent: 'MON' }, { written: 'TUE', sent: 'TUE' });
const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('Tŷ', '\n"', '🏠')).map(both);
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(both);
const ratio = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .filter((x) => !Object.is(x, -0))
  .map(both);
const id = fc.oneof(
  text,
  fc.nat().map((n): Value => ({ written: String(n), sent: String(n) })),
);
const date = fc.constantFrom('2026-11-27', 'not a date').map(both);
const someFields = (fields: Record<string, fc.Arbitrary<Value>>) =>
  fc.record(fields, { requiredKeys: [] }).map((found) => object(found as Record<string, Value>));
const plain = {
  text: orNull(text),
  days: orNull(fc.oneof(day, fc.array(day, { maxLength: 3 }).map(list))),
  largest: orNull(int),
  on: date,
};
const filter = someFields({ ...plain, nested: orNull(someFields(plain)) });

const ARGUMENTS = {
  filter: { type: 'Again', value: orNull(filter) },
  ids: { type: '[ID!]', value: orNull(fc.oneof(id, fc.array(id, { maxLength: 3 }).map(list))) },
  first: { type: 'Int', value: orNull(int) },
  ratio: { type: 'Float', value: orNull(fc.oneof(int, ratio)) },
  open: { type: 'Boolean', value: orNull(fc.boolean().map(both)) },
  day: { type: 'Day', value: orNull(day) },
  on: { type: 'Date', value: orNull(date) },
};
const asked = fc.record(
  Object.fromEntries(
    Object.entries(ARGUMENTS).map(([name, { type, value }]) => [
      name,
      fc.record({ type: fc.constant(type), value, isWritten: fc.boolean() }),
    ]),
  ),
  { requiredKeys: [] },
);
type Asked = Record<string, { type: string; value: Value; isWritten: boolean }>;

/** A question that only the planner can answer, its values where `written` says. */
function question(args: Asked, written: (name: string) => boolean) {
  const names = Object.keys(args);
  const sent = names.filter((name) => !written(name));
  const definitions = sent.map((name) => `$${name}: ${args[name]!.type}`).join(', ');
  const list = names.map(
    (name) => `${name}: ${written(name) ? args[name]!.value.written : `$${name}`}`,
  );
  const field = list.length > 0 ? `again(${list.join(', ')})` : 'again';
  return {
    query: `query Q${definitions && `(${definitions})`} { echo { said ${field} } }`,
    variables: Object.fromEntries(sent.map((name) => [name, args[name]!.value.sent])),
  };
}

test('values written into a question are answered as values beside it', async () => {
  await fc.assert(
    fc.asyncProperty(asked as fc.Arbitrary<Asked>, async (args) => {
      const ways = [() => true, () => false, (name: string) => args[name]!.isWritten];
      const answers = [];
      for (const written of ways) {
        const { query, variables } = question(args, written);
        answers.push(await graph.ask(query, variables));
      }
      const [first, ...others] = answers.map((answer) => JSON.stringify(answer));
      expect(first).toContain('again');
      for (const answer of others) expect(answer).toBe(first);
    }),
    { numRuns: 25 },
  );
});

/** What local was asked, without the values. */
const shapes = () =>
  new Set(graph.heard.filter(({ name }) => name === 'local').map(({ query }) => query)).size;

test('a question with other values is the same question to the planner', async () => {
  for (const value of ['a', 'b', 'c'])
    await graph.ask(`{ echo(first: 1) { again(filter: { text: "${value}", days: [MON] }) } }`);
  expect(shapes()).toBe(1);
});

test('what directives are told is not touched, nor fields that are to be merged', async () => {
  const { data } = await graph.ask(`query Q($no: Boolean = false, $value0: Int = 7) { echo {
    again(ids: ["a"], first: 1) again(first: 1, ids: ["a"])
    skipped: again(first: 2) @skip(if: true)
    left: again(first: 3) @include(if: $no)
    own: again(first: $value0)
  } }`);
  expect(data.echo).toEqual({
    again: '{"first":1,"ids":["a"]}',
    own: '{"first":7}',
  });
});

test('one of several operations, with the fragments it uses', async () => {
  const document = `query A { echo { ...E } } query B { echo(first: 9) { said ...E } }
    fragment E on Echo { again(first: 4) }`;
  expect((await graph.ask(document, {}, 'B')).data).toEqual({
    echo: { said: '{"first":9}', again: '{"first":4}' },
  });
  expect((await graph.ask(document, {}, 'A')).data).toEqual({ echo: { again: '{"first":4}' } });
});

test('what is wrong with a value is said of what the caller wrote', async () => {
  const { errors } = await graph.ask('{ echo { again(day: WED) } }');
  expect(errors![0]!.message).toContain('"WED" does not exist in "Day" enum');
  const sent = await graph.ask('query Q($day: Day) { echo { again(day: $day, first: 5) } }', {
    day: 'WED',
  });
  expect(sent.errors).toMatchObject([
    { message: expect.stringContaining('"$day"'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});
