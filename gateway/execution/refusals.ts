import { GraphQLError } from 'graphql';

/** An operation that the planner does not take, in the planner's own words. */
export class NotPlanned extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
  }
}

/** An operation whose plan takes longer than anybody may be kept waiting. */
export class TooLongToPlan extends GraphQLError {
  constructor() {
    super('This operation takes too long to plan: ask for less at once.', {
      extensions: {
        code: 'BAD_USER_INPUT',
        http: { status: 400 },
        cy: 'Mae’r gweithrediad hwn yn cymryd gormod o amser i’w gynllunio: gofynnwch am lai ar y tro.',
      },
    });
  }
}

/** A fault of planning itself: the planner's own, or its thread ended. */
export class PlanningFailed extends Error {}

/** An alias that gives one field the response name of another, which planning fetches by itself. */
export class ShadowingAlias extends GraphQLError {
  constructor(alias: string, field: string, type: string) {
    super(
      `The alias ${JSON.stringify(alias)} of ${type}.${field} hides a field that joins ${type} across subgraphs: choose another alias.`,
      {
        extensions: {
          code: 'GRAPHQL_VALIDATION_FAILED',
          http: { status: 400 },
          cy: `Mae’r enw arall ${JSON.stringify(alias)} ar ${type}.${field} yn cuddio maes sy’n cysylltu ${type} rhwng is-graffiau: dewiswch enw arall.`,
        },
      },
    );
  }
}
