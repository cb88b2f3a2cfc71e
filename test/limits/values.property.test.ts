import fc from 'fast-check';
import { costAt } from '../support/cost.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

// Fields that are no lists, or lists whose length an argument says.
const ORGANISATION = ['id', 'name', 'homepage', 'phone', 'area { code name type }'];
const LISTING = [
  '__typename',
  'id',
  'title',
  'summary',
  'tier',
  'modified',
  'provider { id name }',
  'welsh: title(language: CY)',
  'coverage { radius { km } }',
  '... on LocalListing { id authority { gss } }',
  '... on NationalListing { title }',
];
const SERVICE = ['id', 'title', 'description', 'routedBy', 'again: id'];

const some = (fields: readonly string[]) =>
  fc
    .subarray([...fields], { minLength: 1 })
    .chain((chosen) =>
      fc.boolean().map((spread) => (spread ? `... { ${chosen.join(' ')} }` : chosen.join(' '))),
    );

const page = (name: string, fields: readonly string[]) =>
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom('nodes', 'edges'), some(fields))
    .map(([first, part, chosen]) =>
      part === 'nodes'
        ? `${name}(first: ${first}) { nodes { ${chosen} } pageInfo { hasNextPage endCursor } }`
        : `${name}(first: ${first}) { edges { cursor node { ${chosen} } } }`,
    );

const question = fc.oneof(
  page('listings', LISTING),
  page('services', SERVICE),
  page('organisations', ORGANISATION),
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), some(SERVICE))
    .map(
      ([first, chosen]) =>
        `searchServices(text: "help at home", first: ${first}) { score service { ${chosen} } }`,
    ),
);

const operation = fc
  .array(question, { minLength: 1, maxLength: 3 })
  .map((asked) => `{ ${asked.map((each, index) => `q${index}: ${each}`).join(' ')} }`);

/** The values of an answer: of each object itself and what it holds, of each list its items. */
function valuesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((all: number, item) => all + valuesIn(item), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((all: number, item) => all + valuesIn(item), 1);
}

let asked = 0;

test('an operation costs at least a point for each value it is answered with', async () => {
  await fc.assert(
    fc.asyncProperty(operation, async (query) => {
      const { data, errors, cost } = await costAt(directory.url, `${query} # ${++asked}`);
      expect(errors).toBeUndefined();
      // The answer as a whole is no value of anything.
      expect(cost).toBeGreaterThanOrEqual(valuesIn(data) - 1);
    }),
    { numRuns: 60 },
  );
});
