import { execute, GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../../shared/logger.ts';
import type { Subgraph } from '../../shared/subgraph/subgraph.ts';
import type { LocalSource } from '../direct.ts';
import { dataSource } from './data-source.ts';

// The gateway sends the same few sub-queries again and again: each is parsed and validated once.
const MOST_QUERIES_KEPT = 1_000;

/** A data source for a subgraph in this process. */
export function localDataSource(subgraph: Subgraph, log: Logger): LocalSource {
  const { name, schema, context } = subgraph;
  const prepared = new LRUCache<string, DocumentNode>({ max: MOST_QUERIES_KEPT });

  const prepare = (query: string): DocumentNode | GraphQLError => {
    const document = parse(query, { noLocation: true });
    // The gateway knows a scalar by its name only: a value of the wrong form is found out here.
    const [error] = validate(schema, document);
    if (error) return error;
    prepared.set(query, document);
    return document;
  };

  const source = dataSource(
    name,
    async ({ query, variables, authorization }) => {
      const document = prepared.get(query) ?? prepare(query);
      if (document instanceof GraphQLError) return { errors: [document.toJSON()] };
      const { data, errors } = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: context({ authorization }),
      });
      if (errors) logFaults(name, errors, log);
      return {
        data: data ?? null,
        ...(errors && { errors: errors.map((error) => error.toJSON()) }),
      };
    },
    log,
  );
  return { ...source, subgraph };
}

/** Logs what is a fault and not an answer; a GraphQLError was made to be read by the caller. */
function logFaults(name: string, errors: readonly GraphQLError[], log: Logger) {
  for (const { originalError } of errors) {
    if (originalError && !(originalError instanceof GraphQLError)) {
      log.error({ subgraph: name, error: originalError.stack }, 'resolver failed');
    }
  }
}
