import { Kind } from 'graphql';
import { directives } from './directives.ts';
import { readSdl } from './document.ts';
import { link } from './link.ts';
import { everyListing, listingType, oneListingType } from './listing-type.ts';
import type { Ownership } from './ownership.ts';
import { prices } from './prices.ts';
import type { Refusal } from './refusal.ts';
import { feed, roots } from './roots.ts';
import { selections } from './selections.ts';
import { sizes } from './sizes.ts';
import { stubs } from './stubs.ts';
import { policySubjectOf, type PolicyRule } from './subject.ts';
import { types } from './types.ts';

// Later rules may rely on earlier ones: sizes first, because the others visit everything.
const RULES: readonly PolicyRule[] = [
  link,
  directives,
  prices,
  types,
  listingType,
  oneListingType,
  everyListing,
  stubs,
  roots,
  feed,
  selections,
];

/**
 * Everything in a publisher's SDL that the policy refuses, in line order. A publisher adds its
 * own listing type, types and fields with its prefix, and changes nothing of anybody else's.
 * @param others the other agencies: their prefixes are reserved on every type
 */
export function refusalsOf(
  publisher: Ownership,
  sdl: string,
  others: readonly Ownership[] = [],
): Refusal[] {
  const document = readSdl(sdl);
  if (!('kind' in document) || document.kind !== Kind.DOCUMENT) return [document as Refusal];
  const subject = policySubjectOf(publisher, document, others);
  const tooMuch = [...sizes(subject)];
  const refusals = tooMuch.length > 0 ? tooMuch : RULES.flatMap((rule) => [...rule(subject)]);
  return refusals.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
