import { Kind, type DefinitionNode } from 'graphql';
import { reachableIn } from '../../shared/contract/reachable.ts';
import { isTypeNode, type TypeNode } from '../../shared/contract/type-node.ts';
import { canonical } from '../policy/nodes.ts';
import { ownsType } from '../policy/ownership.ts';
import { commonContract } from '../policy/subject.ts';
import { ADDED_TO } from '../policy/types.ts';
import type { Edit } from './edit.ts';
import { addsFields } from './visible.ts';

const ROOTS = new Set(['Query', 'Mutation']);

/** Replaces the contract's types as sent with today's, as far as the publisher's own parts need them. */
export const contractTypesAsToday: Edit = (sent, { publisher, warn }) => {
  const contract = commonContract();
  const isContracts = ({ name: { value } }: TypeNode) =>
    contract.has(value) && !ownsType(publisher, value) && !ROOTS.has(value) && !ADDED_TO.has(value);
  const theirs = sent.filter(isTypeNode).filter(isContracts);
  const today = [...contract.values()].filter(isContracts) as DefinitionNode[];
  const own = sent.filter((node) => !theirs.some((type) => type === node));
  const { definitions } = reachableIn(
    { kind: Kind.DOCUMENT, definitions: [...own, ...today] },
    (name) =>
      name === publisher.typeName || ADDED_TO.has(name)
        ? addsFields(name, own, publisher)
        : ownsType(publisher, name),
  );
  const used = new Map(definitions.filter(isTypeNode).map((type) => [type.name.value, type]));
  const changed = theirs.filter((type) => {
    const now = used.get(type.name.value);
    return now && canonical(type) !== canonical(now);
  });
  if (changed.length > 0)
    warn('FORMER_CONTRACT', changed[0]!.name, {
      name: publisher.name,
      fields: changed.map(({ name }) => name.value),
    });
  return definitions;
};
