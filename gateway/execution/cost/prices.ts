import {
  getNamedType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
  type OperationTypeNode,
} from 'graphql';
import { directivesOf, type Joins } from '../joins.ts';
import { ROUTING } from '../routing-only.ts';

/** How the length of a list is estimated. */
export type ListSize = {
  /** Where no argument gives it. */
  assumed: number | undefined;
  /** The slicing arguments. */
  slicing: readonly string[];
  /** The sized fields of the result, where the result is not a list itself. */
  sized: readonly string[];
};

/** What a field costs, without its selection set. */
export type FieldPrice = {
  /** Per resolution. */
  weight: number;
  /** Per item, where it returns a list. */
  each: number;
  /** The type of its values. */
  type: string;
  /** Its list nesting depth. */
  lists: number;
  size: ListSize;
  /** The longest an argument can make it. */
  longest: number;
  /** The default values of its arguments, where they have one. */
  defaults: ReadonlyMap<string, unknown>;
};

/** The assumed length of a list without @listSize. */
export const UNSAID_SIZE = 50;

// A field from a subgraph other than routing may take a call to another process.
const ELSEWHERE = 2;
const PLAIN = 1;
// Routing's largest page: it refuses requests for more.
const LONGEST = 1_000;
const NO_SIZE: ListSize = { assumed: undefined, slicing: [], sized: [] };

/** What the fields of a supergraph cost, and the possible types of abstract ones. */
export type Prices = ReturnType<typeof readPrices>;

/** Reads field costs from a supergraph: its @cost and @listSize, by IBM's specification. */
export function readPrices(joins: Joins) {
  const { supergraph, field: definition, placed, possible } = joins;
  const known = new Map<string, FieldPrice>();
  const kinds = new Map<string, ReadonlySet<string>>();

  /** A directive on a field; for an interface's field, also on those of its implementing types. */
  const said = (type: string, field: string, directive: string) =>
    [type, ...possible(type)].flatMap((owner) =>
      directivesOf(definition(owner, field)?.astNode, directive),
    );
  const weightOfType = (type: string) =>
    weightIn(directivesOf(supergraph.getType(type)?.astNode, 'cost'));
  const isRoutings = (type: string, field: string) =>
    placed(type, field).some(({ graph }) => graph === ROUTING);

  function read(type: string, field: string): FieldPrice {
    const found = definition(type, field);
    if (!found) throw new Error(`The supergraph has no field ${type}.${field}`);
    const of = getNamedType(found.type).name;
    const given = weightOfType(of);
    const ours = isRoutings(type, field);
    return {
      weight: weightIn(said(type, field, 'cost')) ?? given ?? (ours ? PLAIN : ELSEWHERE),
      each: given ?? PLAIN,
      type: of,
      lists: listsIn(found.type),
      size: sizeIn(said(type, field, 'listSize')),
      longest: ours ? LONGEST : Infinity,
      defaults: new Map(found.args.map(({ name, defaultValue }) => [name, defaultValue])),
    };
  }
  return {
    priceOf: (type: string, field: string): FieldPrice => {
      const key = `${type}.${field}`;
      const price = known.get(key) ?? read(type, field);
      known.set(key, price);
      return price;
    },
    /** The possible object types of an abstract type; none for an object type. */
    possible: (type: string): ReadonlySet<string> => {
      const found = kinds.get(type) ?? new Set(possible(type));
      kinds.set(type, found);
      return found;
    },
    rootOf: (operation: OperationTypeNode) => supergraph.getRootType(operation)?.name,
  };
}

type Args = Record<string, unknown>;

// Nothing is free, whatever a publisher declares.
function weightIn(said: readonly Args[]): number | undefined {
  const weights = said.map(({ weight }) => Number(weight));
  return weights.length > 0 ? Math.max(PLAIN, ...weights) : undefined;
}

function sizeIn(said: readonly Args[]): ListSize {
  const [first] = said;
  if (!first) return NO_SIZE;
  const assumed = said.map(({ assumedSize }) => assumedSize).filter((size) => size !== undefined);
  return {
    assumed: assumed.length > 0 ? Math.max(1, ...assumed.map(Number)) : undefined,
    slicing: (first['slicingArguments'] as string[] | undefined) ?? [],
    sized: (first['sizedFields'] as string[] | undefined) ?? [],
  };
}

function listsIn(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsIn(type.ofType);
  return isListType(type) ? 1 + listsIn(type.ofType) : 0;
}
