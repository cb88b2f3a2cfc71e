import { GraphQLError } from 'graphql';
import { dearestPath } from './dearest.ts';
import type { Priced } from './walk.ts';

/** An operation that costs more than one may. */
export class OperationTooCostly extends GraphQLError {
  constructor(priced: Priced, limit: number) {
    const cost = priced.points;
    const dearest = dearestPath(priced).join('.');
    const most = dearest && {
      en: ` Most of it is ${dearest}.`,
      cy: ` ${dearest} yw’r rhan fwyaf.`,
    };
    super(
      `This operation costs ${cost} points, and one may cost ${limit}.${most ? most.en : ''} Ask for less: fewer of a list with first, fewer fields, or several operations.`,
      {
        extensions: {
          code: 'OPERATION_TOO_COSTLY',
          http: { status: 400 },
          cost,
          limit,
          cy: `Mae’r gweithrediad hwn yn costio ${cost} pwynt, a chaiff un gostio ${limit}.${most ? most.cy : ''} Gofynnwch am lai: llai o restr gyda first, llai o feysydd, neu sawl gweithrediad.`,
        },
      },
    );
  }
}
