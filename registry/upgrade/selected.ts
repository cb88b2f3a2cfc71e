import { Kind, visit, type ConstDirectiveNode, type DefinitionNode } from 'graphql';
import { textArgument } from '../policy/nodes.ts';

/** Every name within the selections of @key, @requires and @provides: composition refuses an @external that none needs. */
export function selectedIn(definitions: readonly DefinitionNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  visit(
    { kind: Kind.DOCUMENT, definitions },
    {
      [Kind.DIRECTIVE]: (directive) => {
        const selection = textArgument(directive as ConstDirectiveNode, 'fields') ?? '';
        for (const [name] of selection.matchAll(/\w+/g)) names.add(name);
      },
    },
  );
  return names;
}
