import { readFileSync } from 'node:fs';
import { Kind, parse, type DocumentNode } from 'graphql';
import {
  announcementSchema,
  channelSchema,
  listingSchema,
  organisationSchema,
} from '../shared/contract/listing-record.ts';
import {
  ARRANGEMENTS,
  CHANNEL_TYPES,
  LISTING_STATUSES,
  TIER_VALUES,
} from '../shared/contract/listing-terms.ts';
import { coverageSchema } from '../shared/domain/coverage/coverage.ts';
import { draft } from './support/listing.ts';
import { draftSchema } from '../shared/contract/draft.ts';
import { z } from 'zod';

// The record of a listing is written once, as schemas; what the graph says of it has to be the same.
const graph: DocumentNode = parse(readFileSync('gateway/composition/supergraph.graphql', 'utf8'));

/** The members of a type of the graph, each with whether it may be left out. */
function membersOf(type: string): Map<string, boolean> {
  const node = graph.definitions.find(
    (definition) => 'name' in definition && definition.name?.value === type,
  );
  if (node && 'values' in node)
    return new Map((node.values ?? []).map(({ name }) => [name.value, false]));
  if (!node || !('fields' in node)) throw new Error(`The graph has no ${type}.`);
  return new Map(
    (node.fields ?? []).map((field) => [
      field.name.value,
      'type' in field && field.type.kind !== Kind.NON_NULL_TYPE,
    ]),
  );
}

const namesIn = (type: string) => [...membersOf(type).keys()].sort();
const sorted = (names: readonly string[]) => [...names].sort();

test.each([
  ['Tier', TIER_VALUES],
  ['ListingStatus', LISTING_STATUSES],
  ['Arrangement', ARRANGEMENTS],
  ['ChannelType', CHANNEL_TYPES],
])('%s of the graph has the values that are announced', (type, values) => {
  expect(namesIn(type)).toEqual(sorted(values));
});

test('the graph has every field that is announced, but those for the directory alone', () => {
  const announced = Object.keys(announcementSchema.shape);
  const forRoutes = ['prefers', 'duty', 'version', 'statedBy'];
  expect(namesIn('Listing')).toEqual(
    expect.arrayContaining(announced.filter((field) => !forRoutes.includes(field))),
  );
});

test.each([
  ['LocalListingInput', listingSchema.shape, ['authority', 'lgsl', 'lgil']],
  ['OrganisationInput', organisationSchema.shape, []],
  ['ChannelInput', channelSchema.shape, []],
  ['CoverageInput', coverageSchema.shape, []],
] as [string, Record<string, z.ZodType>, string[]][])(
  '%s takes what is stored, and needs what is needed',
  (type, shape, own) => {
    const members = [...membersOf(type)].filter(([name]) => !own.includes(name));
    const fields = Object.entries(shape).map(([name, schema]): [string, boolean] => [
      name,
      schema.safeParse(undefined).success,
    ]);
    expect(new Map(members)).toEqual(new Map(fields));
  },
);

test('a stored listing is what its owner wrote and what the store set, and nothing else', () => {
  const stored = { version: 1, modified: '2026-11-23T09:00:00Z', ...draft('bins') };
  const { key: _key, own: _own, ...told } = stored;
  const announced = { ...told, id: 'agency:bins', publisher: 'agency', tier: 'LOCAL' };
  expect(announcementSchema.parse(announced)).toEqual(announced);
  expect(draftSchema(z.unknown()).parse(draft('bins'))).toEqual(draft('bins'));
});
