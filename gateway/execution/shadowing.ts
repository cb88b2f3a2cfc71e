import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Joins } from './joins.ts';
import type { SingleOperation } from '../operation/operation.ts';
import { ShadowingAlias } from './refusals.ts';

/**
 * Finds an alias that gives a field the response name of another field of the same type that planning may fetch by
 * itself: its keys, its @requires selections, `__typename`. The two would be merged in the response, and wrong.
 */
export function shadowingAliases(api: GraphQLSchema, joins: Joins) {
  const fetched = fetchedByPlanning(joins);
  return (operation: SingleOperation): ShadowingAlias | null => {
    const info = new TypeInfo(api);
    let found: ShadowingAlias | null = null;
    visit(
      operation,
      visitWithTypeInfo(info, {
        Field: ({ alias, name }) => {
          const type = info.getParentType()?.name;
          if (!alias || alias.value === name.value || !type) return;
          if (alias.value === '__typename' || fetched(type).has(alias.value))
            found ??= new ShadowingAlias(alias.value, name.value, type);
        },
      }),
    );
    return found;
  };
}

/** For each type the fields that planning may fetch by itself, on it or on its possible types. */
function fetchedByPlanning(joins: Joins) {
  const ofType = new Map<string, Set<string>>();
  for (const [type, set] of fieldSets(joins)) addFields(joins, ofType, type, parsed(set));
  const known = new Map<string, Set<string>>();
  return (type: string): ReadonlySet<string> => {
    const before = known.get(type);
    if (before) return before;
    const akin = [type, ...joins.possible(type)].flatMap((each) => [
      each,
      ...interfacesOf(joins, each),
    ]);
    const fields = new Set(akin.flatMap((each) => [...(ofType.get(each) ?? [])]));
    known.set(type, fields);
    return fields;
  };
}

/** Each type's @key field sets, and its fields' @requires field sets. */
function fieldSets({ supergraph, typed, placed }: Joins): [type: string, fieldSet: string][] {
  return Object.values(supergraph.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const keys = typed(type.name).map((join) => join['key']);
    const required = Object.keys(type.getFields()).flatMap((field) =>
      placed(type.name, field).map((join) => join['requires']),
    );
    return [...keys, ...required]
      .filter((set): set is string => typeof set === 'string')
      .map((set): [string, string] => [type.name, set]);
  });
}

const parsed = (set: string): SelectionSetNode => {
  const [definition] = parse(`{ ${set} }`, { noLocation: true }).definitions;
  return (definition as { selectionSet: SelectionSetNode }).selectionSet;
};

function addFields(
  joins: Joins,
  ofType: Map<string, Set<string>>,
  type: string,
  { selections }: SelectionSetNode,
) {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      addFields(joins, ofType, selection.typeCondition?.name.value ?? type, selection.selectionSet);
      continue;
    }
    const { name, selectionSet } = selection;
    ofType.set(type, (ofType.get(type) ?? new Set()).add(name.value));
    const result = getNamedType(joins.field(type, name.value)?.type);
    if (selectionSet && isCompositeType(result))
      addFields(joins, ofType, result.name, selectionSet);
  }
}

const interfacesOf = ({ supergraph }: Joins, type: string): string[] => {
  const found = supergraph.getType(type);
  return isObjectType(found) || isInterfaceType(found)
    ? found.getInterfaces().map(({ name }) => name)
    : [];
};
