import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsIn } from '../../operation/fragments.ts';
import { lengthOf, type Variables } from './length.ts';
import { UNSAID_SIZE, type Prices } from './prices.ts';

/** What a selection costs: in total, and by part. A part that is a fragment has no name. */
export type Priced = { points: number; parts: readonly PricedPart[] };
export type PricedPart = Priced & { name: string };

/** Fields of a result that are lists whose length the enclosing field sets. */
type Sized = { fields: readonly string[]; length: number };

/** The type at a position: an object type, or an abstract one for all members that no fragment names. */
type Place = { type: string; on: string };

/** No operation costs more: beyond this, numbers would not be exact. */
export const MOST_POINTS = 1_000_000_000;

const capped = (points: number) => Math.min(MOST_POINTS, points);
// Priced separately: no subgraph is called.
const FREE = new Set(['__schema', '__type']);

// An alias appears in the response as often as its field, however short the value.
const SHORT_ALIAS = 40;
const lengthOfAlias = ({ alias }: FieldNode) =>
  Math.floor((alias?.value.length ?? 0) / SHORT_ALIAS);

/** Prices the operations of a document, each selection once per type it applies to. */
export function walker(
  { priceOf, possible, rootOf }: Prices,
  document: DocumentNode,
  variables: Variables,
) {
  const fragments = fragmentsIn(document);
  const known = new Map<SelectionSetNode, Map<string, Priced>>();

  /** The cost of a selection on a type; for an abstract type, that of the most expensive possible type. */
  function selection(set: SelectionSetNode, type: string, sized: Sized | null): Priced {
    const named = [...conditionsIn(set)].filter((name) => possible(type).has(name));
    const places = [type, ...named];
    return places
      .map((place) => level(set, { type: place, on: place }, sized))
      .reduce((dearest, priced) => (priced.points > dearest.points ? priced : dearest));
  }

  /** One selection set on a concrete position. */
  function level(set: SelectionSetNode, place: Place, sized: Sized | null): Priced {
    const key = [place.type, place.on, ...(sized ? [sized.length, ...sized.fields] : [])].join(' ');
    const byPlace = known.get(set) ?? new Map<string, Priced>();
    known.set(set, byPlace);
    const before = byPlace.get(key);
    if (before) return before;
    const parts = set.selections
      .map((node) => partOf(node, place, sized))
      .filter((part) => part !== null);
    const points = capped(parts.reduce((all, part) => all + part.points, 0));
    const priced = { points, parts };
    byPlace.set(key, priced);
    return priced;
  }

  function partOf(node: SelectionNode, place: Place, sized: Sized | null): PricedPart | null {
    if (node.kind === Kind.FIELD) return field(node, place.on, sized);
    const { condition, set } = spread(node);
    if (condition !== undefined && !applies(condition, place.type)) return null;
    const on = isAbstract(place.type) ? (condition ?? place.on) : place.type;
    return { name: '', ...level(set, { type: place.type, on }, sized) };
  }

  function field(node: FieldNode, on: string, sized: Sized | null): PricedPart {
    const name = node.name.value;
    if (FREE.has(name)) return { name, points: 0, parts: [] };
    if (name === '__typename') return { name, points: 1 + lengthOfAlias(node), parts: [] };
    const price = priceOf(on, name);
    const { size, lists, each, type } = price;
    const weight = price.weight + lengthOfAlias(node);
    const outer = sized?.fields.includes(name) ? sized.length : lengthOf(price, node, variables);
    const within = size.sized.length > 0 ? { fields: size.sized, length: outer } : null;
    const { points, parts } = node.selectionSet
      ? selection(node.selectionSet, type, within)
      : { points: 0, parts: [] };
    if (lists === 0) return { name, points: capped(weight + points), parts };
    const values = outer * UNSAID_SIZE ** (lists - 1);
    return { name, points: capped(weight + values * (each + points)), parts };
  }

  const spread = (node: Exclude<SelectionNode, FieldNode>) => {
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
    return { condition: fragment.typeCondition?.name.value, set: fragment.selectionSet };
  };
  const isAbstract = (type: string) => possible(type).size > 0;
  // An abstract type represents the members that no fragment names: all fragments on abstract types may apply to them.
  const applies = (condition: string, type: string) =>
    isAbstract(type) ? isAbstract(condition) : condition === type || possible(condition).has(type);

  /** The type conditions of a selection's fragments, nested fragments included. */
  function conditionsIn(
    set: SelectionSetNode,
    found = new Set<string>(),
    seen = new Set<unknown>(),
  ) {
    if (seen.has(set)) return found;
    seen.add(set);
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) continue;
      const { condition, set: inner } = spread(node);
      if (condition !== undefined) found.add(condition);
      conditionsIn(inner, found, seen);
    }
    return found;
  }

  return ({ operation, selectionSet }: OperationDefinitionNode): Priced => {
    const root = rootOf(operation);
    return root ? selection(selectionSet, root, null) : { points: 0, parts: [] };
  };
}
