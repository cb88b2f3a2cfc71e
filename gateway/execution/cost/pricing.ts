import {
  getOperationAST,
  valueFromASTUntyped,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Joins } from '../joins.ts';
import { dearestPath } from './dearest.ts';
import { isLength, type Variables } from './length.ts';
import { readPrices } from './prices.ts';
import { walker } from './walk.ts';

/** What an operation costs. */
export type Price = {
  points: number;
  /** Whether it is independent of the variables' values. */
  fixed: boolean;
};

/** A valid operation, with the values of its variables. */
export type PricedOperation = {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
};

/** Computes what operations of a graph cost, before they run. */
export type Pricing = {
  priceOf: (asked: PricedOperation) => Price;
  /** Where most of the cost comes from, as a path of fields. */
  dearestOf: (asked: PricedOperation) => string[];
};

type Known = {
  /** The variables that set a list's length. */
  decisive: readonly string[];
  prices: Map<string, Price>;
};

// Per operation, keyed by the decisive variables' values: a client uses one or two page sizes.
const MOST_PRICES = 20;

const NOTHING: Price = { points: 0, fixed: true };

/** Prices the operations of a graph, each once per set of decisive values. */
export function createPricing(joins: Joins): Pricing {
  const prices = readPrices(joins);
  // The server caches documents, so costs are cached by document.
  const known = new WeakMap<OperationDefinitionNode, Known>();

  function walked(
    { document }: PricedOperation,
    operation: OperationDefinitionNode,
    valueOf: Variables,
  ) {
    const asked = new Set<string>();
    const noting = (name: string) => {
      asked.add(name);
      return valueOf(name);
    };
    const priced = walker(prices, document, noting)(operation);
    return { priced, decisive: [...asked] };
  }

  return {
    priceOf: (asked) => {
      const operation = getOperationAST(asked.document, asked.operationName);
      if (!operation) return NOTHING;
      const valueOf = valuesOf(operation, asked.variables ?? {});
      const before = known.get(operation);
      const found = before?.prices.get(keyOf(before, valueOf));
      if (found) return found;
      const { priced, decisive } = walked(asked, operation, valueOf);
      const price = { points: priced.points, fixed: decisive.length === 0 };
      const kept = before ?? { decisive, prices: new Map<string, Price>() };
      known.set(operation, kept);
      if (kept.prices.size >= MOST_PRICES) kept.prices.clear();
      kept.prices.set(keyOf(kept, valueOf), price);
      return price;
    },
    dearestOf: (asked) => {
      const operation = getOperationAST(asked.document, asked.operationName);
      if (!operation) return [];
      const valueOf = valuesOf(operation, asked.variables ?? {});
      return dearestPath(walked(asked, operation, valueOf).priced);
    },
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

/** The decisive values; those that are not valid lengths cost the same. */
const keyOf = ({ decisive }: Known, valueOf: Variables): string =>
  decisive
    .map(valueOf)
    .map((value) => (value === undefined ? '' : isLength(value) ? value : 'none'))
    .join(',');
