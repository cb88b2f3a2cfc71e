import { groupBy } from '../../../shared/runtime/group-by.ts';
import type { PricedPart, Priced } from './walk.ts';

/** Where most of a cost comes from, as a path of fields: as far down as one of them dominates. */
export function dearestPath({ parts }: Priced): string[] {
  const fields = [...groupBy(parts, ({ name }) => name)].map(([name, alike]) => ({
    name,
    points: sum(alike),
    parts: alike.flatMap((part) => part.parts),
  }));
  const dearest = fields.find(({ points }) => points * 2 > sum(parts));
  if (!dearest) return [];
  const within = dearestPath(dearest);
  return dearest.name === '' ? within : [dearest.name, ...within];
}

const sum = (parts: readonly PricedPart[]) => parts.reduce((all, { points }) => all + points, 0);
