import { formerSDL } from '../../../registry/policy/former.ts';
import { agencySdl } from './agency-sdl.ts';
import { withMore, type Try } from './against-form.ts';

const SDL = agencySdl();
const KEYED = 'type HealthListing @key(fields: "id")';
const INTERFACE = formerSDL.slice(formerSDL.indexOf('interface Listing'));

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
    SDL.replace('type Channel @shareable {', 'type Channel @shareable { healthMap: String '),
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
    withMore(`${INTERFACE}\nextend interface Listing @tag(name: "health")`),
    'extend interface',
  ],
  [
    'a field for every listing',
    'FIELD_NOT_YOURS',
    withMore(INTERFACE.replace('interface Listing {', 'interface Listing { healthy: Boolean ')),
    'interface Listing',
  ],
  [
    'a listing type that is no object',
    'LISTING_TYPE',
    SDL.replace(KEYED, 'interface HealthListing @key(fields: "id")'),
    'interface HealthListing',
  ],
  [
    'a listing type without a key',
    'LISTING_TYPE',
    SDL.replace(KEYED, 'type HealthListing'),
    'type HealthListing',
  ],
  [
    'a listing type with another key',
    'LISTING_TYPE',
    SDL.replace(KEYED, 'type HealthListing @key(fields: "id waitingWeeks")'),
    'type HealthListing',
  ],
  [
    'a listing type with a key that may be missing',
    'LISTING_TYPE',
    SDL.replace(`${KEYED} {\n  id: ID!`, `${KEYED} {\n  id: ID`),
    '  id: ID',
  ],
  [
    'a listing type that is hidden',
    'LISTING_TYPE',
    SDL.replace(KEYED, `${KEYED} @inaccessible`),
    'type HealthListing',
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
    withMore(`${INTERFACE}\ntype HealthClinic implements Listing { id: ID! }`),
    'HealthClinic',
  ],
  ['no feed', 'FEED_MISSING', SDL.replace(/type Query \{[^}]*_feed[^}]*\}/, ''), ''],
  ['another feed', 'CONTRACT', SDL.replace('limit: Int = 100', 'limit: Int = 10'), '_feed'],
];
