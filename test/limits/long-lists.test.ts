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
