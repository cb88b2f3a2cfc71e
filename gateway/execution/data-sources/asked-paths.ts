import type { GraphQLDataSource } from '@apollo/gateway';
import { getOperationAST, Kind, parse } from 'graphql';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Path = (string | number)[];
type Entity = Record<string, unknown>;
type Representation = Entity;

// What subgraphs answered so far to one incoming request. The gateway merges into these very objects.
const answered = new WeakMap<object, object[]>();

/** Keeps what a subgraph answered, so that entities found in it can be placed. */
export function remember(options: Options, data: object | null | undefined) {
  if (
    !('incomingRequestContext' in options) ||
    !data ||
    options.request.variables?.['representations']
  )
    return;
  answered.set(options.incomingRequestContext, [
    ...(answered.get(options.incomingRequestContext) ?? []),
    data,
  ]);
}

/**
 * Places the errors of a fetch. The stock gateway counts every entity at the path, though it asked
 * a subgraph only for those of its own type: with several types side by side the count is wrong. Here an
 * error's index among those asked for becomes its index among all, which the gateway then reads aright.
 */
export function askedPaths(options: Options) {
  const representations = options.request.variables?.['representations'] as
    Representation[] | undefined;
  const all = () => {
    if (!representations || !('incomingRequestContext' in options)) return null;
    const path: Path = options.pathInIncomingRequest ?? [];
    return (answered.get(options.incomingRequestContext) ?? []).flatMap((data) =>
      entitiesAt(data, path),
    );
  };
  return {
    /** A path within the subgraph's answer, with the index the gateway counts by. */
    place: (path: readonly (string | number)[]): Path => {
      const entities = all();
      if (!entities || typeof path[1] !== 'number') return [...path];
      return [
        path[0]!,
        indexesAmong(entities, representations!)[path[1]] ?? path[1],
        ...path.slice(2),
      ];
    },
    /** The paths of all that was asked for, as within a subgraph's answer: its entities, or its root fields. */
    asked: (): (Path | undefined)[] => {
      const entities = all();
      return entities
        ? indexesAmong(entities, representations!).map((index) => ['_entities', index])
        : rootFields(options.request.query!);
    },
  };
}

function rootFields(query: string): (Path | undefined)[] {
  const { selections } = getOperationAST(parse(query))!.selectionSet;
  // A field within a fragment at the root has no path that is known to be there.
  return selections.map((selection) =>
    selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : undefined,
  );
}

/** The entities at a path of an answer, in the gateway's order; `@` stands for each of a list. */
function entitiesAt(value: unknown, [head, ...rest]: Path): Entity[] {
  if (value === null || value === undefined) return [];
  if (head === undefined) return [value as Entity];
  if (head === '@') return (value as unknown[]).flatMap((each) => entitiesAt(each, rest));
  return entitiesAt((value as Entity)[head], rest);
}

/** Where each representation stands among all entities: they were taken from them in order, some left out. */
function indexesAmong(
  entities: readonly Entity[],
  representations: readonly Representation[],
): number[] {
  let at = -1;
  return representations.map((representation) => {
    const keys = Object.keys(representation);
    at = entities.findIndex(
      (entity, index) => index > at && keys.every((key) => alike(entity[key], representation[key])),
    );
    return at;
  });
}

const alike = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
