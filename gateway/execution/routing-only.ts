import {
  BREAK,
  getNamedType,
  isAbstractType,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Joins } from './joins.ts';
import type { SingleOperation } from '../operation/operation.ts';

/** The subgraph that resolves what every listing has in common. */
export const ROUTING = 'routing';

/**
 * Finds the operations that one subgraph can answer alone: it resolves every field they select, and it
 * sees every type as the graph does. Only queries, since a direct answer that fails is retried. An
 * operation must be valid on the API schema: inaccessible elements are not checked here.
 */
export function answeredBy(graph: string, api: GraphQLSchema, joins: Joins) {
  const { gives, knows } = powersOf(graph, api, joins);
  return (operation: SingleOperation): boolean => {
    if (operation.definitions[0].operation !== OperationTypeNode.QUERY) return false;
    const info = new TypeInfo(api);
    let all = true;
    const not = () => {
      all = false;
      return BREAK;
    };
    visit(
      operation,
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          if (name.value === '__typename') return undefined;
          return gives(info.getParentType()!.name, name.value) ? undefined : not();
        },
        InlineFragment: ({ typeCondition }) =>
          !typeCondition || knows(typeCondition.name.value) ? undefined : not(),
        FragmentDefinition: ({ typeCondition }) =>
          knows(typeCondition.name.value) ? undefined : not(),
      }),
    );
    return all;
  };
}

function powersOf(graph: string, api: GraphQLSchema, joins: Joins) {
  const { typed, placed, membership, possible, field: definition } = joins;
  const has = (type: string) =>
    typed(type).some((join) => join['graph'] === graph && !join['isInterfaceObject']);
  /** The possible object types of a type that it can return. */
  const answers = (type: string) => possible(type).filter(has);

  const resolves = (type: string, field: string) => {
    const places = placed(type, field);
    const place = places.find((join) => join['graph'] === graph);
    if (!has(type) || !place) return false;
    const needsMore = ['external', 'usedOverridden', 'requires', 'contextArguments'];
    return (
      !needsMore.some((need) => place[need]) && places.every(({ override }) => override !== graph)
    );
  };

  /** Whether it and the graph agree on an abstract type's possible types, all of them visible to callers. */
  const agrees = (type: string) =>
    answers(type).every(
      (member) =>
        api.getType(member) &&
        [...membership(member), ...membership(type)].some(
          (join) =>
            join['graph'] === graph && (join['interface'] === type || join['member'] === member),
        ),
    );

  const gives = remembered((type: string, field: string) => {
    const result = getNamedType(definition(type, field)?.type);
    return (
      [type, ...answers(type)].every((owner) => resolves(owner, field)) &&
      (!isAbstractType(result) || agrees(result.name))
    );
  });
  return { gives, knows: (type: string) => has(type) && agrees(type) };
}

function remembered(find: (type: string, field: string) => boolean) {
  const known = new Map<string, boolean>();
  return (type: string, field: string): boolean => {
    const key = `${type}.${field}`;
    const found = known.get(key) ?? find(type, field);
    known.set(key, found);
    return found;
  };
}
