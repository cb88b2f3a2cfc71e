import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { mayBeShown, MASKED } from '../runtime/errors.ts';
import type { Logger } from '../runtime/logger.ts';

// An error quotes its subject, which may be as long as the request.
const LONGEST_MESSAGE = 500;
const TOO_DEEP = 'Syntax Error: this document is nested too deeply to be read.';

/** Formats each error as the caller may see it; what is masked is logged. */
export const shownErrors =
  (log: Logger) =>
  (error: GraphQLFormattedError, cause: unknown): GraphQLFormattedError => {
    const { code, serviceName } = error.extensions ?? {};
    // Any other parse error is not about the text: the parser ran out of stack.
    if (code === 'GRAPHQL_PARSE_FAILED' && !error.message.startsWith('Syntax Error'))
      return { ...error, message: TOO_DEEP };
    // A subgraph's errors were already masked on arrival.
    if (mayBeShown(code) || serviceName !== undefined) return brief(error);
    if (isCallersMistake(cause)) return { ...brief(error), extensions: { code: 'BAD_REQUEST' } };
    log.error({ error: cause instanceof Error ? cause.stack : String(cause) }, 'request failed');
    return {
      message: MASKED,
      ...(error.path && { path: error.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };

const brief = (error: GraphQLFormattedError): GraphQLFormattedError =>
  error.message.length <= LONGEST_MESSAGE
    ? error
    : { ...error, message: `${error.message.slice(0, LONGEST_MESSAGE)}…` };

/** Whether Apollo gave an error a 4xx status, as it does for some without a code. */
function isCallersMistake(cause: unknown): boolean {
  const http: unknown = cause instanceof GraphQLError ? cause.extensions['http'] : undefined;
  const { status = 500 } = (http ?? {}) as { status?: number };
  return status >= 400 && status < 500;
}

/** Refuses operations that a gateway would answer with a server error: an unknown operation name, or a subscription. */
export const mistakenOperations = <Context extends BaseContext>(): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request: { operationName } }) => {
      if (!operation)
        throw mistake(
          operationName
            ? `There is no operation named ${JSON.stringify(operationName)} in this document.`
            : 'This document has several operations: name the one to run in operationName.',
        );
      if (operation.operation === OperationTypeNode.SUBSCRIPTION)
        throw mistake('There are no subscriptions here: ask with a query.');
    },
  }),
});

const mistake = (message: string) =>
  new GraphQLError(message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
