import { feedSDL } from './feed.sdl.ts';
import { federationLink, pricedLink } from './link.ts';
import { reachable } from './reachable.ts';
import { stubsSDL } from './stubs.sdl.ts';
import { isPriced } from './unpriced.ts';
import { valueSDL } from './values.ts';

/** The part of a subgraph that is its publisher's own. */
export type OwnSDL = {
  /** The type of its listings, if they have fields of their own. */
  typeName?: string;
  /** Fields of its own on that type. */
  fields?: string;
  /** Types, queries and mutations of its own. */
  more?: string;
};

/**
 * A publisher's SDL: the feed, which is all the directory needs, and the publisher's own part; of the contract's
 * types only those that its own fields use. Without fields of its own it has no type either: its listings are of the
 * common one.
 */
export function publisherSDL({ typeName, fields = '', more = '' }: OwnSDL = {}): string {
  const listingType = typeName
    ? `type ${typeName} @key(fields: "id") {\n  id: ID!${fields}\n}\n`
    : '';
  const contract = [feedSDL, listingType, more, stubsSDL, valueSDL].join('\n');
  const isOwn = (name: string) => name === typeName && fields.trim() !== '';
  const sdl = reachable(contract, (name) => isOwn(name) || !isContracts(name));
  return (isPriced(sdl) ? pricedLink : federationLink) + sdl;

  function isContracts(name: string) {
    return name === typeName || CONTRACT_TYPES.has(name);
  }
}

/** The contract's types that a publisher's SDL includes only where its own fields use them. */
export const CONTRACT_TYPES: ReadonlySet<string> = new Set(
  [
    ...`${feedSDL}${stubsSDL}${valueSDL}`.matchAll(
      /^(?:type|enum|scalar|input|interface|union) (\w+)/gm,
    ),
  ]
    .map(([, name]) => name!)
    .filter((name) => name !== 'Query'),
);
