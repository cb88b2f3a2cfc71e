import { smallGraph } from '../support/small-graph.ts';
import { health, local, routing } from '../support/small-parts.ts';

const graphs = { 'in this process': false, 'in another process': true };

describe.each(Object.entries(graphs))('routing %s', (_where, apart) => {
  let graph: Awaited<ReturnType<typeof smallGraph>>;
  beforeAll(async () => {
    graph = await smallGraph([routing, local, health], { apart });
  });
  afterAll(() => graph.close());
  beforeEach(() => graph.heard.splice(0));

  test('answers alone what only it is asked, however often and with values written in or not', async () => {
    for (const query of [
      '{ listing(id: "local:1") { id title area { name } } }',
      'query Q($id: ID!) { listing(id: $id) { id title area { name } } }',
      'query A { broken } query Q($id: ID!) { listing(id: $id) { ...L } } fragment L on Listing { id title area { name } }',
    ])
      for (let times = 0; times < 3; times++)
        expect(
          await graph.ask(query, { id: 'local:1' }, query.startsWith('query A') ? 'Q' : undefined),
        ).toEqual({ data: { listing: { id: 'local:1', title: 'Bins', area: { name: 'Leeds' } } } });
    expect(graph.heard.map(({ name }) => name).filter((name) => name !== 'routing')).toEqual([]);
    expect(JSON.stringify(graph.heard)).not.toContain('__typename');
  });

  test('answers aliases right that hide a key or the type', async () => {
    expect(
      await graph.ask(
        '{ listing(id: "local:1") { id: title __typename: title kind: __typename } }',
      ),
    ).toEqual({ data: { listing: { id: 'Bins', __typename: 'Bins', kind: 'LocalListing' } } });
  });

  test('a failure is worded where all are', async () => {
    const { data, errors } = await graph.ask('{ broken }');
    expect(data).toEqual({ broken: null });
    expect(errors).toMatchObject([{ path: ['broken'], extensions: { serviceName: 'routing' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  test.each([
    ['entities', '{ _entities(representations: []) { __typename } }'],
    ['a service', '{ _service { sdl } }'],
    ['what is hidden', '{ listing(id: "local:1") { area { secret } } }'],
  ])('%s cannot be asked for', async (_what, query) => {
    const { data, errors } = await graph.ask(query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(graph.heard).toEqual([]);
  });
});
