import {
  getOperationAST,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** One operation with the fragments it uses, as a document of its own. */
export type SingleOperation = Omit<DocumentNode, 'definitions'> & {
  definitions: readonly [OperationDefinitionNode, ...FragmentDefinitionNode[]];
};

/** The operation to run, without the others of its document; null when there is none of that name. */
export function singleOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): SingleOperation | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, document)] };
}

function fragmentsOf(
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
): FragmentDefinitionNode[] {
  const unused = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const used: FragmentDefinitionNode[] = [];
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = unused.get(name.value);
        if (!fragment) return;
        unused.delete(name.value);
        used.push(fragment);
      },
    });
  look(operation);
  // Grows while it is gone through: fragments spread others.
  for (const fragment of used) look(fragment);
  return used;
}

/** How many fields an operation asks for, its fragments written out. */
export function fieldsOf({ definitions: [operation, ...fragments] }: SingleOperation): number {
  const known = new Map<string, number>();
  const named = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.find((fragment) => fragment.name.value === name);
    const count = fragment ? within(fragment.selectionSet) : 0;
    known.set(name, count);
    return count;
  };
  const within = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + named(selection.name.value);
      const inner = selection.selectionSet ? within(selection.selectionSet) : 0;
      return sum + inner + (selection.kind === Kind.FIELD ? 1 : 0);
    }, 0);
  return within(operation.selectionSet);
}
