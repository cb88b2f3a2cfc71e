import { Kind, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { groupBy } from '../../shared/runtime/group-by.ts';
import type { Fragments } from './fragments.ts';

// Five times what an operation may have; recursive fragments would never end.
const MOST_LOOKED_AT = 10_000;

/**
 * The number of field pairs, in operations with their fragments expanded, that have the same response
 * name at the same position; Infinity where expanding takes too long.
 */
export function repeatsIn(
  operations: readonly OperationDefinitionNode[],
  fragments: Fragments,
): number {
  let looked = 0;

  function pairsAmong(sets: readonly SelectionSetNode[]): number {
    if (sets.length === 0) return 0;
    const fields: FieldNode[] = [];
    for (const set of sets) take(set, fields, new Set());
    if (looked > MOST_LOOKED_AT) return Infinity;
    let pairs = 0;
    for (const alike of groupBy(fields, responseName).values())
      pairs += (alike.length * (alike.length - 1)) / 2 + pairsAmong(setsOf(alike));
    return pairs;
  }

  /** Collects the fields of a selection, including those of its fragments. */
  function take({ selections }: SelectionSetNode, fields: FieldNode[], within: Set<string>) {
    for (const node of selections) {
      if (++looked > MOST_LOOKED_AT) return;
      if (node.kind === Kind.FIELD) fields.push(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) take(node.selectionSet, fields, within);
      else spread(node.name.value, fields, within);
    }
  }

  function spread(name: string, fields: FieldNode[], within: Set<string>) {
    const fragment = fragments.get(name);
    if (!fragment || within.has(name)) return;
    within.add(name);
    take(fragment.selectionSet, fields, within);
    within.delete(name);
  }

  return operations.reduce((all, { selectionSet }) => all + pairsAmong([selectionSet]), 0);
}

const responseName = ({ alias, name }: FieldNode) => (alias ?? name).value;

const setsOf = (fields: readonly FieldNode[]) =>
  fields.map(({ selectionSet }) => selectionSet).filter((set) => set !== undefined);
