import { z } from 'zod';
import { isPublisherName } from '../../contract/identifiers.ts';
import { CONTRACT_FIELDS } from '../../contract/listing.ts';
import { isTypeName, typeNameOf } from '../../contract/type-name.ts';
import type { Facts } from '../../domain/eligibility/facts.ts';
import type { Verdict } from '../../domain/eligibility/verdict.ts';
import type { Tier } from '../../contract/listing-terms.ts';
import { fieldsIn } from './own-fields.ts';
import type { Resolvers } from './schema.ts';

/** What is a publisher's own: its name and tier, and the fields it adds to its listings, should it add any. */
export type ListingSubgraph<Own = object, Loaders extends object = object> = {
  /** Its name in the directory and in its listings' ids. */
  name: string;
  tier: Tier;
  /** The type of its listings, should it have fields of its own; made of its name when left out. */
  typeName?: string;
  /** SDL of its own fields; all nullable, so that it costs only itself when it is down. */
  fields?: string;
  /** SDL of its own types and enums. */
  types?: string;
  /** SDL of its own input fields; left out where its listings are not changed through mutations. */
  inputFields?: string;
  /** The form of its own fields as stored; left out where it has none. */
  own?: z.ZodType<Own>;
  /** Makes the loaders its own fields need, anew for each request. */
  loaders?: () => Loaders;
  /** Resolvers of its own fields, where they are not read as they are stored, by their names. */
  ownFields?: Record<string, (own: Own, loaders: Loaders) => unknown>;
  /** Resolvers of its own types. */
  resolvers?: Resolvers;
  /**
   * Decides with code in place of rules, for listings that announce `{ assessedBy: 'PUBLISHER' }`: the
   * verdict, and the facts it still needs. It is asked through the field `assessed`.
   */
  assess?: (own: Own, facts: Facts) => { verdict: Verdict; missing?: string[] };
};

/** A definition with what was left out of it filled in. */
export type WholeDefinition<Own, Loaders extends object> = ListingSubgraph<Own, Loaders> &
  Required<Pick<ListingSubgraph<Own, Loaders>, 'typeName' | 'fields' | 'own'>>;

/**
 * Fills in what a definition leaves out.
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

/** The form of a publisher's own fields: none, where it says nothing of them. */
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
