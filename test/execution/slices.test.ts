import { createAllowance } from '../../shared/runtime/allowance.ts';
import { comingIn } from '../support/coming-in.ts';
import { sampleRouting } from '../support/sample-routing.ts';

const routing = sampleRouting();
const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const moment = (at: number) => new Date(Date.UTC(2026, 10, 27, 0, at)).toISOString();

const LARGE: Record<string, string> = {
  areas: `{ ${times(10, (at) => `a${at}: areas { code name parent { name } successors { area { name } on } }`)} }`,
  'opening hours': `{ listings(first: 100) { nodes { channels {
    ${times(20, (at) => `o${at}: opensAt(at: "${moment(at)}") c${at}: closesAt(at: "${moment(at)}")`)} } } } }`,
  eligibility: `{ listings(first: 100) { nodes { ${times(
    10,
    (at) => `e${at}:
    eligibility(circumstances: [{ fact: "age", value: "${at + 20}" }]) { verdict criteria { text } missing { fact } }`,
  )} } } }`,
  search: `{ ${times(
    40,
    (
      at,
    ) => `s${at}: searchServices(text: "help with rubbish not collected ${at}", postcode: "LS1 1UR") {
    service { id } providedHere }`,
  )} }`,
  organisations: `{ ${times(20, (at) => `o${at}: organisations(text: "z${at}") { nodes { id } }`)} }`,
  answers: `{ ${times(
    100,
    (at) => `w${at}: whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions {
    routes { rank listing { title } reasons { text } } questions { text } } }`,
  )} }`,
  entities: `{ _entities(representations: [${times(200, () => '{ __typename: "LocalListing", id: "local:leeds-524" }')}]) {
    ... on LocalListing { title channels { value hoursText } coverage { areas { name } } } } }`,
};

test.each(Object.entries(LARGE))(
  'many %s are answered in slices as they are at once, and others in between',
  async (_what, query) => {
    const atOnce = await routing.ask(query);
    const others = comingIn();
    const sliced = await routing.ask(query, createAllowance(new AbortController().signal));
    await others.stop();
    expect(sliced).toEqual(atOnce);
    expect(sliced.errors).toBeUndefined();
    expect(others.turns()).toBeGreaterThan(1);
  },
);

test.each(Object.entries(LARGE).filter(([what]) => what !== 'entities'))(
  'many %s are no longer worked out for somebody who has left',
  async (_what, query) => {
    const left = new AbortController();
    setImmediate(() => left.abort(new Error('the caller has left')));
    const { errors } = await routing.ask(query, createAllowance(left.signal));
    expect(errors!.map(({ message }) => message)).toContain('the caller has left');
  },
);

test('a list of the usual length is given at once', async () => {
  const query = '{ publishers { id } }';
  let turns = 0;
  const { signal, ...allowance } = createAllowance(new AbortController().signal);
  const counted = { signal, isSpent: () => false, turn: () => (turns++, allowance.turn()) };
  expect(await routing.ask(query, counted)).toEqual(await routing.ask(query));
  expect(turns).toBe(0);
});

test('all of a request is answered at one now', async () => {
  const { data } = await routing.ask(
    `{ listings(first: 100) { nodes { channels { a: opensAt openNow b: opensAt } } } }`,
    createAllowance(new AbortController().signal),
  );
  const { nodes } = (data as { listings: { nodes: { channels: { a: string; b: string }[] }[] } })
    .listings;
  for (const { a, b } of nodes.flatMap(({ channels }) => channels)) expect(a).toBe(b);
});
