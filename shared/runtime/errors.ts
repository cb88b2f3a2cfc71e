import { GraphQLError } from 'graphql';

/** A fault of the request itself: the caller may read the message and correct the request. */
export class BadInput extends GraphQLError {
  constructor(message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } });
  }
}

/** A missing or wrong credential for what was requested. */
export class NotAllowed extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
}

/** A credential that does not reach as far as what was requested. */
export class Forbidden extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
  }
}

/** An error in what an operator gave on the command line or in a file: shown whole, without a stack trace. */
export class OperatorError extends Error {}

// Errors that GraphQL itself finds in a request are shown to the caller; all others are only logged.
const CALLERS_OWN = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_ONLY',
  'BAD_REQUEST',
  'TOO_SLOW',
  'OPERATION_TOO_COSTLY',
  'ANSWER_TOO_LARGE',
  'CALLER_LEFT',
  'TOO_MANY_REQUESTS',
  'OVERLOADED',
]);

/** Whether an error's code means that the caller may read its message. */
export const mayBeShown = (code: unknown): boolean => CALLERS_OWN.has(String(code));

/** What a caller sees of an internal error: that there was one, and no details. */
export const MASKED = 'Something went wrong on our side. Please try again.';
