import { Kind, visit, type ConstDirectiveNode, type DefinitionNode } from 'graphql';

/** A directive argument's value, if it is a string. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/**
 * Every name within the selections of @key, @requires and @provides: composition refuses an @external field that is
 * not used there.
 */
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
