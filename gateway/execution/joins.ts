import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

export type Args = Record<string, unknown>;

/** Which subgraphs resolve what, from the supergraph's join directives. */
export type Joins = ReturnType<typeof readJoins>;

/** Reads the join directives of a supergraph. Subgraphs are identified by name, not by enum value. */
export function readJoins(supergraph: GraphQLSchema) {
  const names = subgraphNames(supergraph);
  const named = (args: Args): Args => ({ ...args, graph: names.get(args['graph'] as string) });
  const typed = remembered((type: string) =>
    directivesOf(supergraph.getType(type)?.astNode, 'join__type').map(named),
  );
  const placed = remembered((coordinate: string) => {
    const [type, name] = coordinate.split('.') as [string, string];
    const joined = directivesOf(fieldOf(supergraph, type, name)?.astNode, 'join__field');
    // A field without join__field is resolved by each subgraph that has its type.
    return joined.length > 0 ? joined.map(named) : typed(type).map(({ graph }) => ({ graph }));
  });
  const membership = remembered((type: string) =>
    [
      ...directivesOf(supergraph.getType(type)?.astNode, 'join__implements'),
      ...directivesOf(supergraph.getType(type)?.astNode, 'join__unionMember'),
    ].map(named),
  );
  return {
    supergraph,
    subgraphs: [...names.values()],
    /** The arguments of a type's join__type directives, one for each key. */
    typed,
    /** The arguments of a field's join__field directives. */
    placed: (type: string, field: string): readonly Args[] => placed(`${type}.${field}`),
    /** The interfaces a type implements and the members a union has, per subgraph. */
    membership,
    field: (type: string, field: string) => fieldOf(supergraph, type, field),
    /** The possible object types of a type. */
    possible: (type: string): readonly string[] => {
      const found = supergraph.getType(type);
      return isAbstractType(found)
        ? supergraph.getPossibleTypes(found).map(({ name }) => name)
        : [];
    },
  };
}

function subgraphNames(supergraph: GraphQLSchema): Map<string, string> {
  const graphs = supergraph.getType('join__Graph')?.astNode;
  const values = graphs && 'values' in graphs ? (graphs.values ?? []) : [];
  return new Map(
    values.map((value) => [
      value.name.value,
      String(directivesOf(value, 'join__graph')[0]?.['name']),
    ]),
  );
}

/** The arguments of each directive with a given name on a definition. */
export const directivesOf = (
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined,
  wanted: string,
): Args[] =>
  (node?.directives ?? [])
    .filter(({ name }) => name.value === wanted)
    .map(({ arguments: args = [] }) =>
      Object.fromEntries(args.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );

function fieldOf(
  supergraph: GraphQLSchema,
  type: string,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const found = supergraph.getType(type);
  return isObjectType(found) || isInterfaceType(found) ? found.getFields()[name] : undefined;
}

function remembered<Value>(read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
