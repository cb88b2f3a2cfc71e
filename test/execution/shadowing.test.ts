import { smallGraph } from '../support/small-graph.ts';
import { health, local, routing } from '../support/small-parts.ts';

const OWN = '... on LocalListing { round }';

describe.each([
  ['in this process', false],
  ['in another process', true],
])('subgraphs %s', (_where, apart) => {
  let graph: Awaited<ReturnType<typeof smallGraph>>;
  beforeAll(async () => {
    graph = await smallGraph([routing, local, health], { apart });
  });
  afterAll(() => graph.close());

  test.each([
    ['a key', 'id', `{ listing(id: "local:1") { id: title ${OWN} } }`],
    ['the type', '__typename', `{ listing(id: "local:1") { __typename: title ${OWN} } }`],
    [
      'the key in a fragment',
      'id',
      '{ listing(id: "local:1") { ...F } } fragment F on LocalListing { id: round }',
    ],
    ['the key further in', 'code', '{ listing(id: "local:1") { area { code: name clinics } } }'],
    [
      'what is required of its type',
      'name',
      '{ listing(id: "local:1") { area { name: code clinics } } }',
    ],
  ])('an alias that hides %s is refused, and named', async (_what, alias, query) => {
    const { data, errors } = await graph.ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(`"${alias}".*choose another`),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', cy: expect.stringContaining(alias) },
      },
    ]);
  });

  test('an alias that hides nothing is answered, also one that is the name itself', async () => {
    const query = `{ listing(id: "local:1") { id: id name: title area { code: code title: name clinics } ${OWN} } }`;
    expect(await graph.ask(query)).toEqual({
      data: {
        listing: {
          id: 'local:1',
          name: 'Bins',
          area: { code: 'E08000035', title: 'Leeds', clinics: ['Clinic of Leeds'] },
          round: 'local:1 {"day":"MON"}',
        },
      },
    });
  });
});
