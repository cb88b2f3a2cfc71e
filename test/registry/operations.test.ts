import { createHash } from 'node:crypto';
import { sampleDirectory } from '../support/directory.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';

const QUESTION =
  'query Bins($postcode: String!) { place(postcode: $postcode) { ... on Place { council { name } } } }';
const idOf = (body: string) => createHash('sha256').update(body).digest('hex');
const manifest = (...bodies: string[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: bodies.map((body) => ({ id: idOf(body), name: 'Bins', type: 'query', body })),
});
const client = { 'apollographql-client-name': 'leeds-web' };

const registryAt = (url: () => string) => async (path: string, body?: object) => {
  const response = await fetch(`${url()}/registry${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json() as Promise<Record<string, unknown>>;
};

describe('a directory', () => {
  const directory = sampleDirectory({ REGISTRY_OPERATOR_KEY: OPERATOR_KEY });
  const registry = registryAt(() => directory.url);
  const byHash = async (hash: string, variables: object) => {
    const response = await fetch(`${directory.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      }),
    });
    return response.json() as Promise<{ data?: object; errors?: object[] }>;
  };

  test('answers a registered operation by its hash, with the values of each time, also after a restart', async () => {
    const registered = await registry('/operations', {
      manifest: manifest(QUESTION),
      client: 'leeds-web',
    });
    expect(registered).toEqual({ ok: true, client: 'leeds-web', count: 1 });
    const councils = [
      ['LS1 1UR', 'Leeds City Council'],
      ['CF10 4UW', 'City of Cardiff Council'],
    ];
    for (const [postcode, name] of councils)
      expect((await byHash(idOf(QUESTION), { postcode })).data).toEqual({
        place: { council: { name } },
      });
    await directory.restart();
    expect((await byHash(idOf(QUESTION), { postcode: 'LS1 1UR' })).data).toMatchObject({
      place: { council: { name: 'Leeds City Council' } },
    });
    expect((await byHash('a'.repeat(64), {})).errors).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
  });

  test.each([
    [
      'an id that is not its hash',
      { ...manifest(QUESTION), operations: [{ ...manifest(QUESTION).operations[0], id: 'a' }] },
    ],
    ['a field that is not there', manifest('{ nonsense }')],
    ['two operations in one', manifest('query A { __typename } query B { __typename }')],
    [
      'an operation that asks too much',
      manifest(`{ ${Array.from({ length: 60 }, (_, i) => `a${i}: __typename`).join(' ')} }`),
    ],
  ])('takes no manifest with %s, and nothing of it', async (_what, bad) => {
    const whole = manifest('query Good { publishers { id } }').operations;
    const reply = await registry('/operations', {
      manifest: { ...bad, operations: [...whole, ...bad.operations] },
    });
    expect(reply['refusals']).toMatchObject([{ code: 'OPERATION' }]);
    expect((await byHash(whole[0]!.id, {})).errors).toHaveLength(1);
  });

  test('counts each field that a client asks for, in direct answers too, and keeps no value', async () => {
    const asked =
      'query Phone($p: String!) { place(postcode: $p) { ... on Place { postcode ward { name } } } }';
    // The third time and after it is answered directly: the gateway behind it does not see it.
    for (let times = 0; times < 6; times++) await directory.ask(asked, { p: 'LS1 1UR' }, client);
    const usage = await registry('/usage?type=Place&field=ward');
    expect(usage['usedBy']).toEqual([{ client: 'leeds-web', count: 6 }]);
    await directory.restart();
    expect((await registry('/usage?type=Place&field=ward'))['usedBy']).toEqual(usage['usedBy']);
    expect(JSON.stringify(await registry('/usage?type=Place'))).not.toContain('LS1');
    expect((await registry('/usage?type=Place&field=council'))['usedBy']).toContainEqual({
      client: 'leeds-web',
      operation: 'Bins',
    });
  });

  test('gives its schema and supergraph to anybody', async () => {
    for (const [path, part] of [
      ['schema', 'whoDelivers('],
      ['supergraph', 'join__Graph'],
    ]) {
      const response = await fetch(`${directory.url}/registry/${path}.graphql`);
      expect(response.headers.get('content-type')).toContain('application/graphql');
      expect(await response.text()).toContain(part);
    }
  });
});

describe('a directory of registered operations only', () => {
  const directory = sampleDirectory({
    REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
    PERSISTED_ONLY: 'on',
  });
  const registry = registryAt(() => directory.url);

  test('answers those, whole or by hash, and refuses others with what to do, however often they come', async () => {
    const ask = () => directory.answer(QUESTION, { postcode: 'LS1 1UR' });
    const refusal = {
      message: expect.stringContaining('signpost operations publish') as string,
      extensions: { code: 'PERSISTED_QUERY_ONLY', cy: expect.any(String) as string },
    };
    for (let times = 0; times < 4; times++) expect((await ask()).errors).toMatchObject([refusal]);
    await registry('/operations', { manifest: manifest(QUESTION) });
    for (let times = 0; times < 4; times++)
      expect((await ask()).data.place.council.name).toBe('Leeds City Council');
  });
});
