import { Kind } from 'graphql';
import { CONTRACT_FIELDS } from '../../shared/contract/listing.ts';
import type { TypeNode } from '../../shared/contract/type-node.ts';
import { quoted, saysTheSame } from './nodes.ts';
import { fieldPrefix, ownsType, type Ownership } from './ownership.ts';
import { refuse } from './refusal.ts';
import { fieldsOf, type PolicyRule, type PolicySubject } from './subject.ts';

/** Types that a publisher may add its own fields to, and the key of each. */
export const ADDED_TO: ReadonlyMap<string, string> = new Map([
  ['Place', 'id'],
  ['Area', 'code'],
  ['Service', 'id'],
  ['Listing', 'id'],
]);

const ROOTS = new Set(['Query', 'Mutation']);

/** Whether a node declares a type that publishers may add to; the interface Listing is only the contract's. */
export const isAddedTo = ({ name, kind }: TypeNode): boolean =>
  ADDED_TO.has(name.value) &&
  kind !== Kind.INTERFACE_TYPE_DEFINITION &&
  kind !== Kind.INTERFACE_TYPE_EXTENSION;

/** Types are the publisher's own, by prefix, or the contract's, in its current or former form. */
export const types: PolicyRule = function* (subject) {
  const { publisher, contract, former } = subject;
  const seen = new Set<string>();
  for (const type of subject.types) {
    const name = type.name.value;
    const declared = contract.get(name) ?? former.get(name);
    if (name === 'Subscription') yield refuse('SUBSCRIPTION', type);
    else if (isListingInterface(type)) yield* addedToInterface(type, publisher);
    else if (ownsType(publisher, name) || ROOTS.has(name) || isAddedTo(type)) continue;
    else if (!declared)
      yield refuse('TYPE_NOT_YOURS', type.name, { name, prefix: publisher.prefix });
    // An extension of a type already declared adds to the contract.
    else if (seen.has(name) || !isContracts(type, subject))
      yield refuse('CONTRACT', type.name, { name, contract: quoted(declared) });
    seen.add(name);
  }
};

/** The interface is the directory's, and not composed from publishers: additions to it would have no effect. */
function* addedToInterface(type: TypeNode, { prefix }: Ownership) {
  for (const field of fieldsOf(type))
    if (!CONTRACT_FIELDS.includes(field.name.value))
      yield refuse('FIELD_NOT_YOURS', field, {
        name: `Listing.${field.name.value}`,
        prefix: fieldPrefix(prefix),
      });
}

const isListingInterface = ({ name, kind }: TypeNode) =>
  name.value === 'Listing' && kind === Kind.INTERFACE_TYPE_DEFINITION;

const isContracts = (type: TypeNode, { contract, former }: PolicySubject) =>
  [contract, former].some((declared) => {
    const wanted = declared.get(type.name.value);
    return wanted !== undefined && saysTheSame(type, wanted);
  });
