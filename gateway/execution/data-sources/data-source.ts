import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GraphQLDataSource } from '@apollo/gateway';
import { pause } from '../../../shared/runtime/allowance.ts';
import { mayBeShown, MASKED } from '../../../shared/runtime/errors.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Knows } from '../asking.ts';
import { SMALL } from '../request-limits.ts';
import type { Caller } from '../../../shared/runtime/subgraph.ts';
import { BodyTooLarge } from '../../../shared/http/outbound/read.ts';
import { askedPaths, remember } from './asked-paths.ts';
import { tooLarge, unreachable } from './refusals.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];

/** A request to a subgraph. */
export type SubgraphRequest = {
  query: string;
  variables: Record<string, unknown>;
  caller: Caller;
  /** Whether its operation is known to be cheap: then nothing has to be counted. */
  small: boolean;
};

/** A subgraph's response. */
export type SubgraphAnswer = {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
};

/**
 * A gateway data source over any transport to a subgraph. A subgraph that fails loses its own fields only
 * and reveals no internals: each error has a code, the name of the subgraph and the right path.
 */
export function dataSource(
  name: string,
  ask: (asked: SubgraphRequest) => Promise<SubgraphAnswer>,
  log: Logger,
): GraphQLDataSource {
  return {
    process: async (options) => {
      const { request, context } = options;
      const variables = request.variables ?? {};
      const { price, ...caller } = context as Partial<Knows>;
      const small = price !== undefined && price <= SMALL;
      try {
        // A plan may have a hundred fetches, and an in-process subgraph never yields.
        // No fetch is made once the caller has left.
        await pause(caller.allowance);
        const { data, errors } = await ask({ query: request.query!, variables, caller, small });
        remember(options, data);
        return {
          ...(data && { data }),
          ...(errors && { errors: errors.flatMap((error) => shown(error, options)) }),
        };
      } catch (error) {
        // A caller leaving is not logged: anyone may do so as often as they like.
        if (!caller.allowance?.signal.aborted)
          log.warn({ subgraph: name, error: String(error) }, 'subgraph gave no answer');
        const { message, extensions } =
          error instanceof BodyTooLarge ? tooLarge(name, error.maxBytes) : unreachable(name);
        return {
          errors: askedPaths(options)
            .asked()
            .map((path) => new GraphQLError(message, { path, extensions: { ...extensions } })),
        };
      }
    },
  };
}

/** An error as the caller may see it: at its own path, or else at every path requested. */
function shown(
  { message, path, extensions }: GraphQLFormattedError,
  options: Options,
): GraphQLError[] {
  const { place, asked } = askedPaths(options);
  const mayBe = mayBeShown(extensions?.['code']);
  return (path ? [place(path)] : asked()).map((path) =>
    mayBe
      ? new GraphQLError(message, { path, extensions: { ...extensions, stacktrace: undefined } })
      : new GraphQLError(MASKED, { path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
  );
}
