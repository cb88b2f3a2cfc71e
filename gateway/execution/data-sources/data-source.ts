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

/** What a subgraph is asked. */
export type SubgraphRequest = {
  query: string;
  variables: Record<string, unknown>;
  caller: Caller;
  /** Whether its operation is known to take little: then nothing has to be counted. */
  small: boolean;
};

/** What a subgraph answers. */
export type SubgraphAnswer = {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
};

/**
 * A data source of the gateway over any way to ask a subgraph. A subgraph that fails costs its own fields
 * and tells nothing of its inside: each error has a code, the name of the subgraph and the right path.
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
        // A plan may have a hundred questions, and a subgraph of this process answers without a pause. It is not asked once nobody waits.
        await pause(caller.allowance);
        const { data, errors } = await ask({ query: request.query!, variables, caller, small });
        remember(options, data);
        return {
          ...(data && { data }),
          ...(errors && { errors: errors.flatMap((error) => shown(error, options)) }),
        };
      } catch (error) {
        // Of a caller who left, which anybody may do as often as they like, nothing is logged.
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

/** An error as the caller may see it: where it says it is, or else at all that was asked for. */
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
