import { Kind, parse, visit, type DefinitionNode, type DocumentNode } from 'graphql';

/**
 * The definitions of an SDL that are reachable from its root types, verbatim and in their order.
 * @param isRoot whether the type of this name is a root; Query and Mutation always are
 */
export function reachable(sdl: string, isRoot: (typeName: string) => boolean): string {
  const { definitions } = parse(sdl);
  const wanted = namesReachable(definitions, isRoot);
  return definitions
    .filter((definition) => wanted.has(nameOf(definition)))
    .map(({ loc }) => `${sdl.slice(loc!.start, loc!.end)}\n`)
    .join('');
}

/** The same for a parsed document. */
export function reachableIn(
  { definitions, ...document }: DocumentNode,
  isRoot: (typeName: string) => boolean,
): DocumentNode {
  const wanted = namesReachable(definitions, isRoot);
  return {
    ...document,
    definitions: definitions.filter((definition) => wanted.has(nameOf(definition))),
  };
}

const SCHEMA = 'schema';
const ALWAYS = new Set(['Query', 'Mutation', SCHEMA]);

// A schema definition has no name and is always kept.
const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : SCHEMA;

function namesReachable(
  definitions: readonly DefinitionNode[],
  isRoot: (typeName: string) => boolean,
): ReadonlySet<string> {
  const wanted = new Set<string>();
  const want = (name: string) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const definition of definitions)
      if (nameOf(definition) === name) for (const other of namedIn(definition)) want(other);
  };
  for (const name of definitions.map(nameOf)) if (ALWAYS.has(name) || isRoot(name)) want(name);
  return wanted;
}

function namedIn(definition: DefinitionNode): string[] {
  const named: string[] = [];
  visit(definition, { [Kind.NAMED_TYPE]: { enter: ({ name }) => void named.push(name.value) } });
  return named;
}
