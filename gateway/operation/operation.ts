import {
  getOperationAST,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsIn } from './fragments.ts';

/** One operation with the fragments it uses, as a document of its own. */
export type SingleOperation = Omit<DocumentNode, 'definitions'> & {
  definitions: readonly [OperationDefinitionNode, ...FragmentDefinitionNode[]];
};

/** The operation to run, without the others of its document; null when none has that name. */
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
  document: DocumentNode,
): FragmentDefinitionNode[] {
  const unused = new Map(fragmentsIn(document));
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
  // Grows during iteration: fragments spread others.
  for (const fragment of used) look(fragment);
  return used;
}
