import {
  getNamedType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
  type OperationTypeNode,
} from 'graphql';
import { directivesOf, type Joins } from '../joins.ts';
import { ROUTING } from '../routing-only.ts';

/** How long a list is taken to be. */
export type ListSize = {
  /** Where no argument says it. */
  assumed: number | undefined;
  /** The arguments that say it. */
  slicing: readonly string[];
  /** The fields of the answer that are as long, where the answer is not a list itself. */
  sized: readonly string[];
};

/** What a field costs, without what is asked within it. */
export type FieldPrice = {
  /** Each time it is answered. */
  weight: number;
  /** Each value it answers with, where it answers with a list. */
  each: number;
  /** The type of its values. */
  type: string;
  /** How many lists it is within one another. */
  lists: number;
  size: ListSize;
  /** The longest that an argument makes it. */
  longest: number;
  /** The arguments that have defaults, with these. */
  defaults: ReadonlyMap<string, unknown>;
};

/** The length of a list of which nobody says how long it is. */
export const UNSAID_SIZE = 50;

// What another subgraph than routing gives may take a call to another process.
const ELSEWHERE = 2;
const PLAIN = 1;
// Routing answers with no longer a page of anything: it refuses what asks for more.
const LONGEST = 1_000;
const NO_SIZE: ListSize = { assumed: undefined, slicing: [], sized: [] };

/** What the fields of a supergraph cost, and which types there are of which. */
export type Prices = ReturnType<typeof readPrices>;

/** Reads what fields cost from a supergraph: its @cost and @listSize, by IBM's specification. */
export function readPrices(joins: Joins) {
  const { supergraph, field: definition, placed, possible } = joins;
  const known = new Map<string, FieldPrice>();
  const kinds = new Map<string, ReadonlySet<string>>();

  /** What is said of a field; of an interface's, what is said at most of those who implement it. */
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
    /** The object types that may stand where a type is expected; none where it is one itself. */
    possible: (type: string): ReadonlySet<string> => {
      const found = kinds.get(type) ?? new Set(possible(type));
      kinds.set(type, found);
      return found;
    },
    rootOf: (operation: OperationTypeNode) => supergraph.getRootType(operation)?.name,
  };
}

type Args = Record<string, unknown>;

// Nothing is free, whatever a publisher says of it.
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
