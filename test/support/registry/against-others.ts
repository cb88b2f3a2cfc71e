import { agencySdl } from './agency-sdl.ts';
import { withMore, type Try } from './against-form.ts';

const SDL = agencySdl();
const KEYED = 'HealthListing implements Listing @key(fields: "id")';

/** Against what belongs to others: the contract's types, and other publishers'. */
export const AGAINST_OTHERS: Try[] = [
  ['a type without its prefix', 'TYPE_NOT_YOURS', withMore('type Clinic { a: Int }'), 'Clinic'],
  [
    'another agency’s type, with the same shape',
    'TYPE_NOT_YOURS',
    withMore('type LocalListing @shareable { lgsl: [String!] }'),
    'LocalListing',
  ],
  [
    'a type of routing’s',
    'TYPE_NOT_YOURS',
    withMore('type Directions @shareable { on: Date! }'),
    'Directions',
  ],
  [
    'a value type with another field',
    'CONTRACT',
    SDL.replace('type Coverage @shareable {', 'type Coverage @shareable { healthMap: String '),
    'type Coverage',
  ],
  [
    'a value type with other words',
    'CONTRACT',
    SDL.replace('"A way to reach a service."', '"Call us first."'),
    'type Channel',
  ],
  [
    'a value type that is hidden',
    'CONTRACT',
    SDL.replace('scalar DateTime', 'scalar DateTime @inaccessible'),
    'scalar DateTime',
  ],
  [
    'a value of an enum of the contract’s',
    'CONTRACT',
    withMore('extend enum Language { FR }'),
    'extend enum Language',
  ],
  [
    'a tag on the contract’s interface',
    'CONTRACT',
    withMore('extend interface Listing @tag(name: "health")'),
    'extend interface',
  ],
  [
    'a field for every listing',
    'CONTRACT',
    SDL.replace('interface Listing {', 'interface Listing { healthy: Boolean '),
    'interface Listing',
  ],
  ['no listing type', 'LISTING_MISSING', SDL.replaceAll('HealthListing', 'HealthOther'), ''],
  [
    'a listing type that is no listing',
    'LISTING_TYPE',
    SDL.replace('type HealthListing implements Listing', 'type HealthListing'),
    'type HealthListing',
  ],
  [
    'a listing type with another key',
    'LISTING_TYPE',
    SDL.replace(KEYED, 'HealthListing implements Listing @key(fields: "id title")'),
    'type HealthListing',
  ],
  [
    'a listing type that is hidden',
    'LISTING_TYPE',
    SDL.replace(KEYED, 'HealthListing implements Listing @key(fields: "id") @inaccessible'),
    'type HealthListing',
  ],
  [
    'a contract field of another type',
    'CONTRACT',
    withMore('extend type HealthListing { cost: Int }'),
    'cost: Int',
  ],
  [
    'a contract field that is missing',
    'FIELD_MISSING',
    listingWithout('arrangement: Arrangement! @shareable'),
    'type HealthListing',
  ],
  [
    'a contract field that is not shared',
    'CONTRACT',
    SDL.replaceAll('arrangement: Arrangement! @shareable', 'arrangement: Arrangement!'),
    'arrangement: Arrangement!',
  ],
  [
    'an own field that is never null',
    'NOT_NULLABLE',
    agencySdl({ fields: 'beds: Int!' }),
    'beds: Int!',
  ],
  [
    'a second listing type',
    'ONE_LISTING_TYPE',
    withMore('type HealthClinic implements Listing { id: ID! }'),
    'HealthClinic',
  ],
  [
    'no feed',
    'FEED_MISSING',
    SDL.replace(
      'type Query { _feed(after: String, limit: Int = 100): FeedPage! @shareable @inaccessible }',
      '',
    ),
    '',
  ],
  ['another feed', 'CONTRACT', SDL.replace('limit: Int = 100', 'limit: Int = 10'), '_feed'],
];

function listingWithout(field: string) {
  const [before, after] = SDL.split('type HealthListing implements');
  return `${before}type HealthListing implements${after!.replace(field, '')}`;
}
