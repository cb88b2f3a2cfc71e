import { Kind, visit, type ConstArgumentNode } from 'graphql';
import { refuse, type Refusal } from './refusal.ts';
import type { PolicyRule } from './subject.ts';

const MOST: ReadonlyMap<string, number> = new Map([
  ['cost.weight', 10_000],
  ['listSize.assumedSize', 100_000],
]);

/** No declared cost may be zero, and no number may exceed what pricing can handle. */
export const prices: PolicyRule = ({ document }) => {
  const refusals: Refusal[] = [];
  visit(document, {
    Directive: (node) => {
      for (const argument of node.arguments ?? []) {
        const name = `${node.name.value}.${argument.name.value}`;
        const most = MOST.get(name);
        if (most !== undefined && !isWithin(argument as ConstArgumentNode, most))
          refusals.push(
            refuse('PRICE', argument, {
              name: `@${node.name.value}(${argument.name.value}:)`,
              most,
            }),
          );
      }
    },
  });
  return refusals;
};

const isWithin = ({ value }: ConstArgumentNode, most: number) =>
  value.kind === Kind.INT && Number(value.value) >= 1 && Number(value.value) <= most;
