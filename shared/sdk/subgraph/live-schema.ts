import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { execute } from 'graphql';
import type { Subgraph } from '../../runtime/subgraph.ts';

type Gateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];

/** Wraps a subgraph whose schema changes while it serves as a Gateway, the only form Apollo Server accepts for that. */
export function liveSchema(subgraph: Subgraph): Gateway {
  const executor: Executor = async ({ document, request, operationName, context }) =>
    execute({
      schema: subgraph.schema,
      document,
      operationName,
      variableValues: request.variables,
      contextValue: context,
    });
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (listener) => {
      const tell = () => listener({ apiSchema: subgraph.schema, coreSupergraphSdl: '' });
      tell();
      subgraph.onSchema!(tell);
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
