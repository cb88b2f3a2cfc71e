import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GraphQLDataSource } from '@apollo/gateway';
import { mayBeShown, MASKED } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { entityPaths, remember } from './entity-paths.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];

/** What a subgraph is asked. */
export type Ask = {
  query: string;
  variables: Record<string, unknown>;
  authorization: string | undefined;
};

/** What a subgraph answers. */
export type Answer = {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
};

const UNREACHABLE = 'could not be reached, so its own fields are missing from this answer.';

/**
 * A data source of the gateway over any way to ask a subgraph. A subgraph that fails costs its own fields
 * and tells nothing of its inside: each error has a code, the name of the subgraph and the right path.
 */
export function dataSource(
  name: string,
  ask: (asked: Ask) => Promise<Answer>,
  log: Logger,
): GraphQLDataSource {
  return {
    process: async (options) => {
      const { request, context } = options;
      const variables = request.variables ?? {};
      const { authorization } = context as { authorization?: string };
      try {
        const { data, errors } = await ask({ query: request.query!, variables, authorization });
        remember(options, data);
        return {
          data: data ?? {},
          ...(errors && { errors: errors.map((error) => shown(error, options)) }),
        };
      } catch (error) {
        log.warn({ subgraph: name, error: String(error) }, 'subgraph not reached');
        return { errors: unreachable(name, options) };
      }
    },
  };
}

/** An error as the caller may see it. */
function shown(
  { message, path, extensions }: GraphQLFormattedError,
  options: Options,
): GraphQLError {
  const code = extensions?.['code'];
  const placed = path && entityPaths(options).place(path);
  return mayBeShown(code)
    ? new GraphQLError(message, {
        path: placed,
        extensions: { ...extensions, stacktrace: undefined },
      })
    : new GraphQLError(MASKED, { path: placed, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}

/** One error for each entity asked for, or one for the whole request. */
function unreachable(name: string, options: Options): GraphQLError[] {
  const paths = entityPaths(options).asked() ?? [undefined];
  return paths.map(
    (path) =>
      new GraphQLError(`${name} ${UNREACHABLE}`, {
        path,
        extensions: { code: 'SUBGRAPH_UNREACHABLE' },
      }),
  );
}
