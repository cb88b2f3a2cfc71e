import { createHash } from 'node:crypto';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

test('a list in variables that no field takes is refused before anything reads it', async () => {
  const query =
    'query ($told: [FactInput!]) { listings(first: 2) { nodes { eligibility(circumstances: $told) { verdict } } } }';
  const told = Array.from({ length: 1_001 }, () => ({ fact: 'age', value: '70' }));
  const { data, errors } = await directory.answer(query, { told });
  expect(data).toBeUndefined();
  expect(errors).toEqual([
    {
      message: expect.stringContaining('1000'),
      extensions: { code: 'BAD_USER_INPUT', cy: expect.stringContaining('1000') },
    },
  ]);
  expect((await directory.answer(query, { told: told.slice(0, 1) })).errors).toBeUndefined();
});

const NESTED = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
const nested = (rest: object) => ({ ...rest, variables: { told: JSON.parse(NESTED) as unknown } });
const post = (body: object) =>
  fetch(`${directory.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const QUERY = '{ publishers { id } }';
const HASH = createHash('sha256').update(QUERY).digest('hex');
const BY_HASH = { extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } };
const inAddress = new URLSearchParams({ query: QUERY, variables: `{"told":${NESTED}}` });

test.each([
  ['with its text', () => post(nested({ query: QUERY }))],
  ['by its hash', () => post(nested(BY_HASH))],
  [
    'in an address',
    () =>
      fetch(`${directory.url}/graphql?${String(inAddress)}`, {
        headers: { 'apollo-require-preflight': 'true' },
      }),
  ],
])('what is nested too deeply in variables is refused, the operation sent %s', async (_, send) => {
  const response = await send();
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: object[] };
  expect(errors).toEqual([
    {
      message: expect.stringContaining('100 deep'),
      extensions: { code: 'BAD_USER_INPUT', cy: expect.stringContaining('100') },
    },
  ]);
});
