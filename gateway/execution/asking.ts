import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { Caller } from '../../shared/runtime/subgraph.ts';

/** What Apollo Server takes in place of a schema. */
export type ServerGateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;

type Executor = NonNullable<Awaited<ReturnType<ServerGateway['load']>>['executor']>;

/** A request whose operation the server found valid. */
export type Request = Parameters<Executor>[0];

/** Its answer, before errors are made what callers may see. */
export type Answer = Awaited<ReturnType<Executor>>;

/** What the gateway knows of who asks, in a request's context. */
export type Knows = Caller & {
  /** What the operation costs, in points. */
  price?: number;
};

/** What the gateway knows of who sent a request. */
export const knownOf = ({ context }: Pick<Request, 'context'>): Knows => context as Knows;

/** A way to a subgraph. */
export type Way = GraphQLDataSource;

/** A way to each subgraph of a graph, by name. */
export type Ways = Readonly<Record<string, Way>>;
