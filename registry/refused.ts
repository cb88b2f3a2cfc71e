import type { NotNow } from '../shared/http/limits/not-now.ts';
import type { ChangeWithImpact } from './changes/impact.ts';
import { lineOfError } from './policy/lines.ts';
import type { Refusal } from './policy/refusal.ts';
import { sayWhy, type Code } from './texts.ts';

// 422 where the request is understood but refused; 409 where it is based on a stale state.
const STATUS: Partial<Record<Code, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_YOUR_BODY: 403,
  UNKNOWN_CONFIRMATION: 404,
  UNKNOWN_AGENCY: 404,
  UNKNOWN_KEY: 404,
  UNKNOWN_VERSION: 404,
  NOT_PUBLISHED: 404,
  NAME_TAKEN: 409,
  PREFIX_TAKEN: 409,
  CHANGED_SINCE: 409,
  OVERTAKEN: 409,
  TOO_OFTEN: 429,
  FAULT: 500,
  NOT_IN_FORCE: 503,
};

/** A refused request, with every reason. */
export class Refused extends Error {
  readonly status: number;
  readonly refusals: readonly Refusal[];
  readonly changes: readonly ChangeWithImpact[];

  constructor(
    status: number,
    refusals: readonly Refusal[],
    changes: readonly ChangeWithImpact[] = [],
  ) {
    super(refusals.map(({ message }) => message.en).join('\n'));
    this.status = status;
    this.refusals = refusals;
    this.changes = changes;
  }
}

/** A refusal for one reason. */
export const refused = (code: Code, about?: Parameters<typeof sayWhy>[1]): Refused =>
  new Refused(STATUS[code] ?? 422, [sayWhy(code, about)]);

/** A request to retry later. */
export const notNow = ({ why, statusCode, text }: NotNow): Refused =>
  new Refused(statusCode, [{ code: why, line: null, message: text }]);

// Composition reports a missing field once for every path to it, each at length.
const MOST_TOLD = 5;
const LONGEST_TOLD = 600;

/** Why subgraphs do not compose, in composition's own words; with lines, if the SDL at fault is given. */
export const notComposed = (errors: readonly string[], sdl?: string): Refusal[] =>
  errors.slice(0, MOST_TOLD).map((error) => ({
    ...sayWhy('NOT_COMPOSED', { detail: error.slice(0, LONGEST_TOLD) }),
    line: sdl === undefined ? null : lineOfError(error, sdl),
  }));
