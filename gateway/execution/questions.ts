import { getNamedType, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsIn } from '../operation/fragments.ts';
import type { Joins } from './joins.ts';
import type { SingleOperation } from '../operation/operation.ts';
import { ROUTING } from './routing-only.ts';

/**
 * The maximum number of fetches in a plan: one for each position in an operation, its fragments
 * expanded, and each subgraph whose own fields are selected there. Counting is cheaper than planning.
 */
export function mostFetches(single: SingleOperation, { supergraph, field, placed }: Joins): number {
  const [operation] = single.definitions;
  const named = fragmentsIn(single);

  /** The fetches for one position, and those within it. */
  const about = (set: SelectionSetNode, type: string): number => {
    const asked = new Set<unknown>();
    return within(set, type, asked) + asked.size;
  };

  /** The fetches for what is nested in a position; subgraphs fetched for the position itself go into `asked`. */
  function within({ selections }: SelectionSetNode, type: string, asked: Set<unknown>): number {
    let questions = 0;
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT)
        questions += within(node.selectionSet, node.typeCondition?.name.value ?? type, asked);
      else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const { typeCondition, selectionSet } = named.get(node.name.value)!;
        questions += within(selectionSet, typeCondition.name.value, asked);
      } else {
        const found = field(type, node.name.value);
        if (!found) continue;
        const graphs = placed(type, node.name.value).map(({ graph }) => graph);
        if (!graphs.includes(ROUTING)) asked.add(graphs[0]);
        if (node.selectionSet) questions += about(node.selectionSet, getNamedType(found.type).name);
      }
    }
    return questions;
  }
  return about(operation.selectionSet, supergraph.getRootType(operation.operation)!.name);
}
