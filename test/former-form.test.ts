import { Kind, parse, print, type DocumentNode } from 'graphql';
import { ownFrom } from '../conformance/own.ts';
import { departures } from '../conformance/shape.ts';
import { composed } from '../shared/contract/composition.ts';
import { publisherSDL } from '../shared/contract/publisher.ts';
import { composable } from '../registry/upgrade/composable.ts';
import { shippedParts } from '../app/shipped-sdl.ts';

const AGENCY = { name: 'health', prefix: 'Health', typeName: 'HealthListing' };

// Fields of the contract on an agency's type: repeated, and one that a field of its own requires.
const SDL = publisherSDL({
  typeName: AGENCY.typeName,
  fields: `
  title(language: Language = EN): String! @shareable
  cost(language: Language = EN): String @external
  modified: DateTime! @external
  waiting: Int @requires(fields: "modified")`,
}).replace('"@key"', '"@key", "@external", "@requires"');

const fieldsOf = ({ definitions }: DocumentNode) =>
  definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ name }) => name.value === AGENCY.typeName)
    .flatMap(({ fields = [] }) => fields.map(({ name }) => name.value));

test('of a type that repeats the contract conformance takes what the registry composes', () => {
  const { document, repeated, typeName } = ownFrom(SDL, undefined);
  const published = composable(AGENCY, SDL, () => false);
  expect(repeated).toEqual(['title', 'cost']);
  expect(fieldsOf(document)).toEqual(['id', 'modified', 'waiting']);
  expect(fieldsOf(parse(published.sdl!))).toEqual(fieldsOf(document));
  expect(departures(document, typeName)).toEqual([]);

  for (const sdl of [print(document), published.sdl!]) {
    const parts = [...shippedParts([AGENCY.typeName]), { name: AGENCY.name, sdl }];
    expect(composed(parts)).not.toHaveProperty('errors');
  }
});
