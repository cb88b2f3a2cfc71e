import type { GraphQLDataSource } from '@apollo/gateway';
import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import type { Logger } from '../../../shared/runtime/logger.ts';
import type { Subgraph } from '../../../shared/runtime/subgraph.ts';
import { compiled } from '../compiled.ts';
import { keptByText } from '../kept-by-text.ts';
import { dataSource, type SubgraphRequest } from './data-source.ts';
import { checkEntities } from './entities.ts';

// The gateway sends the same few sub-queries repeatedly: each is parsed and validated once, and
// compiled the second time it is sent, since compiling costs more than executing it once.
type Prepared = { document: DocumentNode; compiled?: CompiledQuery | null };
const MOST_QUERIES_KEPT = 1_000;

/** A data source that exposes its in-process subgraph. */
export type LocalSource = GraphQLDataSource & { subgraph?: Subgraph };

/** A data source for a subgraph in this process. */
export function localDataSource(subgraph: Subgraph, log: Logger): LocalSource {
  const { name, context } = subgraph;
  let schema = subgraph.schema;
  const prepared = keptByText<Prepared>(MOST_QUERIES_KEPT);
  subgraph.onSchema?.((changed) => {
    schema = changed;
    prepared.clear();
  });

  const prepare = (query: string): Prepared | GraphQLError => {
    const known = prepared.get(query);
    if (known) {
      known.compiled ??= compiled(schema, known.document);
      return known;
    }
    const document = parse(query, { noLocation: true });
    // The gateway knows scalars by name only: invalid literals are detected here.
    const [error] = validate(schema, document);
    if (error) return error;
    prepared.set(query, { document });
    return { document };
  };

  const run = async (
    { document, compiled }: Prepared,
    { variables, caller, small }: SubgraphRequest,
  ): Promise<ExecutionResult> => {
    // Compiled code cannot pause, as a long response has to; passing no allowance signals that.
    const unpaused = { ...caller, allowance: undefined };
    const quick = small && (await compiled?.query(undefined, context(unpaused), variables));
    if (quick && !quick.errors) return quick;
    const contextValue = context(caller);
    return execute({ schema, document, variableValues: variables, contextValue });
  };

  const source = dataSource(
    name,
    async (asked) => {
      const ready = prepare(asked.query);
      if (ready instanceof GraphQLError) return { errors: [ready.toJSON()] };
      const { data, errors } = await run(ready, asked);
      if (errors) logFaults(name, errors, log);
      if (data) checkEntities(name, data, asked.variables);
      return {
        data: data ?? null,
        ...(errors && { errors: errors.map((error) => error.toJSON()) }),
      };
    },
    log,
  );
  return { ...source, subgraph };
}

/** Logs unexpected errors; a GraphQLError is meant for the caller. */
function logFaults(name: string, errors: readonly GraphQLError[], log: Logger) {
  for (const { originalError } of errors) {
    if (originalError && !(originalError instanceof GraphQLError)) {
      log.error({ subgraph: name, error: originalError.stack }, 'resolver failed');
    }
  }
}
