import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { TooCostly } from './cost/refusal.ts';

/** An operation that the planner rejects, with the planner's own message. */
export class NotPlanned extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
  }
}

/** An operation whose planning exceeds the time limit. */
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

/** An operation that was not answered within the time limit per request. */
export class TooSlow extends GraphQLError {
  constructor(longestMs: number) {
    super(
      `This took longer than the ${longestMs} ms that a request may take: ask for less at once, or try again later.`,
      {
        extensions: {
          code: 'TOO_SLOW',
          http: soon(),
          cy: `Cymerodd hyn fwy na’r ${longestMs} ms a ganiateir i gais: gofynnwch am lai ar y tro, neu rhowch gynnig arall arni yn nes ymlaen.`,
        },
      },
    );
  }
}

/** A response over the size limit. */
export class AnswerTooLarge extends GraphQLError {
  constructor(mostBytes: number) {
    super(
      `The answer would be longer than ${mostBytes} bytes: ask for fewer fields, or for shorter pages with first.`,
      {
        extensions: {
          code: 'ANSWER_TOO_LARGE',
          http: { status: 400 },
          limit: mostBytes,
          cy: `Byddai’r ateb yn hirach na ${mostBytes} beit: gofynnwch am lai o feysydd, neu am dudalennau byrrach gyda first.`,
        },
      },
    );
  }
}

/** Introspection that asks for more than the whole schema. */
export class TooMuchOfSchema extends TooCostly {
  constructor(cost: number, limit: number) {
    super(cost, limit, {
      en: `This asks too much about the schema at once: some ${cost} values, where ${limit} may be asked for. Ask for each part of it once.`,
      cy: `Mae hyn yn gofyn gormod am y sgema ar unwaith: tua ${cost} o werthoedd, lle gellir gofyn am ${limit}. Gofynnwch am bob rhan ohono unwaith.`,
    });
  }
}

/** An operation that would need too many fetches from subgraphs. */
export class TooManyQuestions extends TooCostly {
  constructor(cost: number, limit: number) {
    super(cost, limit, {
      en: `This operation would take ${cost} questions to subgraphs, and one may take ${limit}: ask for owners' own fields in fewer places, or in several operations.`,
      cy: `Byddai’r gweithrediad hwn yn gofyn ${cost} cwestiwn i is-graffiau, a chaiff un ofyn ${limit}: gofynnwch am feysydd y perchnogion mewn llai o leoedd, neu mewn sawl gweithrediad.`,
    });
  }
}

/** The caller is no longer waiting for the response. */
export class CallerLeft extends GraphQLError {
  constructor() {
    super('The caller did not wait for the answer.', { extensions: { code: 'CALLER_LEFT' } });
  }
}

/** The planning queue is full. */
export class TooManyToPlan extends GraphQLError {
  constructor() {
    super(
      'Many large operations wait to be planned: try again in a few seconds, or ask for less at once.',
      {
        extensions: {
          code: 'OVERLOADED',
          http: soon(),
          cy: 'Mae llawer o weithrediadau mawr yn aros i gael eu cynllunio: rhowch gynnig arall arni ymhen ychydig eiliadau, neu gofynnwch am lai ar y tro.',
        },
      },
    );
  }
}

/** The response status and header for what may be retried soon. */
const soon = (): object => ({ status: 503, headers: new HeaderMap([['retry-after', '5']]) });

/** An internal planning error: the planner failed, or its thread ended. */
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
