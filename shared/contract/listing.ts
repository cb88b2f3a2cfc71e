import { listingSDL } from './listing.sdl.ts';
import { unweighted } from './unpriced.ts';

// The fields of every listing, whoever publishes it. Routing resolves all of them from what owners announce, so each
// field has one value and the query planner one path to it.
const listingFields = listingSDL.slice(listingSDL.indexOf('{') + 1, listingSDL.lastIndexOf('}'));

/** The type of the listings whose publisher adds no fields of its own. */
export const COMMON_TYPE = 'PublishedListing';

/** All types of listings, given the publishers' own ones: each once, and the common one. */
export const listingTypes = (ofPublishers: readonly string[]): string[] => [
  ...new Set([...ofPublishers, COMMON_TYPE]),
];

/** The names of the contract's listing fields. */
export const CONTRACT_FIELDS: readonly string[] = [...listingFields.matchAll(/^ {2}(\w+)/gm)].map(
  ([, name]) => name!,
);

/** The fields that only routing resolves: all but the key, which an owner's type has too. */
export const ROUTINGS_FIELDS: ReadonlySet<string> = new Set(
  CONTRACT_FIELDS.filter((name) => name !== 'id'),
);

/** The interface that all listings implement: with a key, so that agencies may add fields to every listing. */
export const listingInterfaceSDL = unweighted(listingSDL);

const COMMON = 'A listing whose publisher adds no fields of its own: all of it is answered here.';
const OWN =
  'A listing of one publisher: what every listing has is answered here, and its own fields by the publisher, null while that is down.';

/** A listing type as routing declares it: the contract's fields. Its owner declares its own fields. */
export const listingTypeSDL = (typeName: string) =>
  `"${typeName === COMMON_TYPE ? COMMON : OWN}"
type ${typeName} implements Listing @key(fields: "id") {${listingFields}}\n`;
