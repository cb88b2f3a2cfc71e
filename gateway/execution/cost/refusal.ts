import { GraphQLError } from 'graphql';
import type { OwnText } from '../../../shared/domain/language.ts';
import type { PricedOperation, Pricing } from './pricing.ts';

/** An operation over a limit: on points, on fetches from subgraphs, or on introspection. */
export class TooCostly extends GraphQLError {
  constructor(cost: number, limit: number, { en, cy }: OwnText) {
    super(en, {
      extensions: { code: 'OPERATION_TOO_COSTLY', http: { status: 400 }, cost, limit, cy },
    });
  }
}

/** An operation that costs more points than the limit. */
export class OperationTooCostly extends TooCostly {
  constructor(cost: number, limit: number, path: readonly string[]) {
    const dearest = path.join('.');
    const most = dearest && {
      en: ` Most of it is ${dearest}.`,
      cy: ` ${dearest} yw’r rhan fwyaf.`,
    };
    super(cost, limit, {
      en: `This operation costs ${cost} points, and one may cost ${limit}.${most ? most.en : ''} Ask for less: fewer of a list with first, fewer fields, or several operations.`,
      cy: `Mae’r gweithrediad hwn yn costio ${cost} pwynt, a chaiff un gostio ${limit}.${most ? most.cy : ''} Gofynnwch am lai: llai o restr gyda first, llai o feysydd, neu sawl gweithrediad.`,
    });
  }
}

/** Why an operation, not yet validated, is refused for its cost; null where it is not, or cannot be priced. */
export function tooCostly(
  asked: PricedOperation,
  { priceOf, dearestOf }: Pricing,
  limit: number,
): OperationTooCostly | null {
  try {
    const { points } = priceOf(asked);
    return points > limit ? new OperationTooCostly(points, limit, dearestOf(asked)) : null;
  } catch {
    // It has unknown fields or recursive fragments: validation reports those.
    return null;
  }
}
