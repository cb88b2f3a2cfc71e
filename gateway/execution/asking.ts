import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { GraphQLDataSource } from '@apollo/gateway';

/** What Apollo Server takes in place of a schema. */
export type ServerGateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;

type Executor = NonNullable<Awaited<ReturnType<ServerGateway['load']>>['executor']>;

/** A request whose operation the server found valid. */
export type Request = Parameters<Executor>[0];

/** Its answer, before errors are made what callers may see. */
export type Answer = Awaited<ReturnType<Executor>>;

/** A way to a subgraph. */
export type Way = GraphQLDataSource;

/** A way to each subgraph of a graph, by name. */
export type Ways = Readonly<Record<string, Way>>;
