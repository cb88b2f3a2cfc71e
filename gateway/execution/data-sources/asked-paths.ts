import type { GraphQLDataSource } from '@apollo/gateway';
import { getOperationAST, Kind, parse } from 'graphql';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Path = (string | number)[];
type Entity = Record<string, unknown>;
type Representation = Entity;

// Subgraph responses so far for one incoming request. The gateway merges into these same objects.
const answered = new WeakMap<object, object[]>();

/** Remembers a subgraph's response, so that entities found in it can be located. */
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
 * Maps the error paths of a fetch. The stock gateway counts every entity at the path, though it asked
 * a subgraph only for those of its own type: with several types side by side the count is wrong. Here an
 * error's index among those requested becomes its index among all, which the gateway then resolves correctly.
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
    /** Maps a path within the subgraph's response to the gateway's indexes. */
    place: (path: readonly (string | number)[]): Path => {
      const entities = all();
      if (!entities || typeof path[1] !== 'number') return [...path];
      return [
        path[0]!,
        indexesAmong(entities, representations!)[path[1]] ?? path[1],
        ...path.slice(2),
      ];
    },
    /** The paths of everything requested, within the subgraph's response: its entities, or its root fields. */
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
  // A field within a root-level fragment has no path that is certain to exist.
  return selections.map((selection) =>
    selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : undefined,
  );
}

/** The entities at a path of a response, in the gateway's order; `@` matches each item of a list. */
function entitiesAt(value: unknown, [head, ...rest]: Path): Entity[] {
  if (value === null || value === undefined) return [];
  if (head === undefined) return [value as Entity];
  if (head === '@') return (value as unknown[]).flatMap((each) => entitiesAt(each, rest));
  return entitiesAt((value as Entity)[head], rest);
}

/** The index of each representation among all entities: they were taken in order, with some omitted. */
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
