import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

test.each([
  [
    'beside data that routing answers',
    '{ __schema { queryType { name } } service(id: "lgsl:524") { id } }',
    { __schema: { queryType: { name: 'Query' } }, service: { id: 'lgsl:524' } },
  ],
  [
    'beside data that an owner answers',
    '{ __type(name: "Listing") { name } listing(id: "local:leeds-524") { ... on LocalListing { lgsl } } }',
    { __type: { name: 'Listing' }, listing: { lgsl: ['524'] } },
  ],
  [
    'in a fragment',
    '{ ...Asked } fragment Asked on Query { __schema { queryType { name } } }',
    { __schema: { queryType: { name: 'Query' } } },
  ],
])('questions about the schema are answered %s', async (_, query, data) => {
  expect(await directory.answer(query)).toEqual({ data });
});
