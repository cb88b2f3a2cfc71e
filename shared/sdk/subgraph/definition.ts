import { z } from 'zod';
import { isPublisherName } from '../../contract/identifiers.ts';
import { CONTRACT_FIELDS } from '../../contract/listing.ts';
import { isTypeName, typeNameOf } from '../../contract/type-name.ts';
import type { Facts } from '../../domain/eligibility/facts.ts';
import type { Verdict } from '../../domain/eligibility/verdict.ts';
import type { Tier } from '../../contract/listing-terms.ts';
import { fieldsIn } from './own-fields.ts';
import type { Resolvers } from './schema.ts';

/** What is a publisher's own: its name and tier, and the fields it adds to its listings, if any. */
export type ListingSubgraph<Own = object, Loaders extends object = object> = {
  /** Its name in the directory and in its listings' ids. */
  name: string;
  tier: Tier;
  /** The type of its listings, if it has fields of its own; derived from its name when omitted. */
  typeName?: string;
  /** SDL of its own fields; all nullable, so that an outage of this subgraph costs only its own fields. */
  fields?: string;
  /** SDL of its own types and enums. */
  types?: string;
  /** SDL of its own input fields; omitted where its listings are not changed through mutations. */
  inputFields?: string;
  /** The schema of its own fields as stored; omitted where it has none. */
  own?: z.ZodType<Own>;
  /** Creates the loaders its own fields need, once per request. */
  loaders?: () => Loaders;
  /** Resolvers of its own fields, by name, for those that are not returned as stored. */
  ownFields?: Record<string, (own: Own, loaders: Loaders) => unknown>;
  /** Resolvers of its own types. */
  resolvers?: Resolvers;
  /**
   * Decides eligibility in code instead of rules, for listings that announce `{ assessedBy: 'PUBLISHER' }`: returns
   * the verdict, and the facts it still needs. It is called through the field `assessed`.
   */
  assess?: (own: Own, facts: Facts) => { verdict: Verdict; missing?: string[] };
};

/** A definition with its defaults filled in. */
export type WholeDefinition<Own, Loaders extends object> = ListingSubgraph<Own, Loaders> &
  Required<Pick<ListingSubgraph<Own, Loaders>, 'typeName' | 'fields' | 'own'>>;

/**
 * Fills in the defaults of a definition.
 * @throws Error saying what to change in a definition that the directory would refuse.
 */
export function wholeDefinition<Own, Loaders extends object>(
  given: ListingSubgraph<Own, Loaders>,
): WholeDefinition<Own, Loaders> {
  const { name, typeName = typeNameOf(name), fields = '' } = given;
  const wrong = faultIn(name, typeName, fields);
  if (wrong) throw new Error(`The subgraph ${name} cannot be served: ${wrong}`);
  return { ...given, typeName, fields, own: ownOf(given) };
}

/** The schema of a publisher's own fields: an empty object, where it declares none. */
export const ownOf = <Own>({ own }: Pick<ListingSubgraph<Own>, 'own'>): z.ZodType<Own> =>
  own ?? (z.strictObject({}) as unknown as z.ZodType<Own>);

function faultIn(name: string, typeName: string, fields: string): string | undefined {
  if (!isPublisherName(name))
    return 'its name takes 2 to 63 small letters, digits and hyphens, such as leeds-carers.';
  if (!isTypeName(typeName))
    return `the name of its type ends in Listing, such as ${typeNameOf(name)}; ${typeName} does not do.`;
  const own = fieldsIn(fields);
  const taken = own.find(({ name }) => CONTRACT_FIELDS.includes(name));
  if (taken) return `${taken.name} is answered by the directory: take it out of fields.`;
  const compulsory = own.find(({ type }) => type.endsWith('!'));
  if (compulsory)
    return `its field ${compulsory.name} must be nullable: write ${compulsory.type.slice(0, -1)}.`;
  return undefined;
}
