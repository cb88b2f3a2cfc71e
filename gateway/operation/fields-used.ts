import {
  getOperationAST,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';

/** The fields an operation selects, each as Type.field; argument and variable values are ignored. */
export function fieldsOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): string[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const found = new Set<string>();
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const waiting: (typeof operation | FragmentDefinitionNode)[] = [operation];
  const info = new TypeInfo(schema);
  for (let node = waiting.pop(); node; node = waiting.pop())
    visit(
      node,
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          const owner = info.getParentType();
          if (owner && !name.value.startsWith('__')) found.add(`${owner.name}.${name.value}`);
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          // Each fragment is visited once, however often it is spread.
          if (fragment && fragments.delete(name.value)) waiting.push(fragment);
        },
      }),
    );
  return [...found];
}
