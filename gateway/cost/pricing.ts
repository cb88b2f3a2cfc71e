import {
  getOperationAST,
  valueFromASTUntyped,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Joins } from '../execution/joins.ts';
import { isLength, type Variables } from './length.ts';
import { readPrices } from './prices.ts';
import { walker, type Priced } from './walk.ts';

/** What an operation costs. */
export type Price = Priced & {
  /** Whether it costs the same whatever the values of its variables. */
  fixed: boolean;
};

/** Tells what a valid operation of a graph costs, before it runs. */
export type Pricing = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | null | undefined,
) => Price;

type Known = {
  /** The variables that say how long a list is. */
  decisive: readonly string[];
  prices: LRUCache<string, Price>;
};

// Of one operation, by the values of the variables that decide: a client asks for pages of one or two sizes.
const MOST_PRICES = 20;

const NOTHING: Price = { points: 0, parts: [], fixed: true };

/** Prices the operations of a graph, each once for the values that make a difference. */
export function createPricing(joins: Joins): Pricing {
  const prices = readPrices(joins);
  // The server keeps documents that are asked again: so is what they cost kept.
  const known = new WeakMap<OperationDefinitionNode, Known>();

  function walked(document: DocumentNode, operation: OperationDefinitionNode, valueOf: Variables) {
    const asked = new Set<string>();
    const noting = (name: string) => {
      asked.add(name);
      return valueOf(name);
    };
    const priced = walker(prices, document, noting)(operation);
    return { price: { ...priced, fixed: asked.size === 0 }, decisive: [...asked] };
  }

  return (document, operationName, variables) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return NOTHING;
    const valueOf = valuesOf(operation, variables ?? {});
    const before = known.get(operation);
    const found = before?.prices.get(keyOf(before, valueOf));
    if (found) return found;
    const { price, decisive } = walked(document, operation, valueOf);
    const kept = before ?? { decisive, prices: new LRUCache<string, Price>({ max: MOST_PRICES }) };
    known.set(operation, kept);
    kept.prices.set(keyOf(kept, valueOf), price);
    return price;
  };
}

function valuesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Variables {
  const defaultOf = (name: string) =>
    variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return (name) => {
    if (variables[name] !== undefined) return variables[name];
    const value = defaultOf(name);
    return value && valueFromASTUntyped(value);
  };
}

/** The values that decide; those that are no length cost alike. */
const keyOf = ({ decisive }: Known, valueOf: Variables): string =>
  decisive
    .map(valueOf)
    .map((value) => (value === undefined ? '' : isLength(value) ? value : 'none'))
    .join(',');
