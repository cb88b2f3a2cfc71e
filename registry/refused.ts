import type { NotNow } from '../shared/http/limits/not-now.ts';
import type { ChangeWithImpact } from './changes/impact.ts';
import { lineOfError } from './policy/lines.ts';
import type { Refusal } from './policy/refusal.ts';
import { sayWhy, type Code } from './texts.ts';

// 422 where what was sent is understood and not taken; 409 where it came too late.
const STATUS: Partial<Record<Code, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
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

/** A request that was not taken, with every reason why. */
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

/** A request that is taken later, if it comes again. */
export const notNow = ({ why, statusCode, text }: NotNow): Refused =>
  new Refused(statusCode, [{ code: why, line: null, message: text }]);

// One missing field is told once for every way that leads to it, each at length.
const MOST_TOLD = 5;
const LONGEST_TOLD = 600;

/** Why subgraphs do not compose, in composition's own words; by the SDL at fault, where it is one's. */
export const notComposed = (errors: readonly string[], sdl?: string): Refusal[] =>
  errors.slice(0, MOST_TOLD).map((error) => ({
    ...sayWhy('NOT_COMPOSED', { detail: error.slice(0, LONGEST_TOLD) }),
    line: sdl === undefined ? null : lineOfError(error, sdl),
  }));
