import { GraphQLError } from 'graphql';

/** A fault of the request itself: the caller may read the message and mend the request. */
export class BadInput extends GraphQLError {
  constructor(message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } });
  }
}

/** No credential, or not the right one, for what was asked. */
export class NotAllowed extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
}

/** A fault in what an operator gave on the command line or in a file: shown whole, without a stack. */
export class OperatorError extends Error {}

// What GraphQL itself finds wrong with a request is the caller's to read; the rest is ours to log.
const CALLERS_OWN = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
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

/** Whether an error's code says that the caller may read its message. */
export const mayBeShown = (code: unknown): boolean => CALLERS_OWN.has(String(code));

/** What a caller sees of a fault: that there was one, and nothing of its inside. */
export const MASKED = 'Something went wrong on our side. Please try again.';
