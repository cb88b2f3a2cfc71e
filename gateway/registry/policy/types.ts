import { quoted, saysTheSame } from './nodes.ts';
import { ownsType } from './ownership.ts';
import { refuse } from './refusal.ts';
import type { Rule } from './subject.ts';

/** Types that a publisher may add its own fields to, and the key of each. */
export const ADDED_TO: ReadonlyMap<string, string> = new Map([
  ['Place', 'postcode'],
  ['Area', 'code'],
  ['Service', 'id'],
]);

const ROOTS = new Set(['Query', 'Mutation']);

/** Types are the publisher's own, by their prefix, or the contract's, exactly as it has them. */
export const types: Rule = function* ({ types, publisher, contract }) {
  const seen = new Set<string>();
  for (const type of types) {
    const name = type.name.value;
    const declared = contract.get(name);
    if (name === 'Subscription') yield refuse('SUBSCRIPTION', type);
    else if (ownsType(publisher, name) || ROOTS.has(name) || ADDED_TO.has(name)) continue;
    else if (!declared)
      yield refuse('TYPE_NOT_YOURS', type.name, { name, prefix: publisher.prefix });
    // An extension of a type that is declared already says more than the contract.
    else if (seen.has(name) || !saysTheSame(type, declared))
      yield refuse('CONTRACT', type.name, { name, contract: quoted(declared) });
    seen.add(name);
  }
};
