import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { Caller } from '../../shared/runtime/subgraph.ts';

/** What Apollo Server accepts in place of a schema. */
export type ServerGateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;

type Executor = NonNullable<Awaited<ReturnType<ServerGateway['load']>>['executor']>;

/** A request whose operation the server has validated. */
export type Request = Parameters<Executor>[0];

/** Its response, before errors are masked for clients. */
export type Answer = Awaited<ReturnType<Executor>>;

/** What the gateway knows about the caller, in a request's context. */
export type Knows = Caller & {
  /** What the operation costs, in points. */
  price?: number;
};

/** What the gateway knows about a request's caller. */
export const knownOf = ({ context }: Pick<Request, 'context'>): Knows => context as Knows;

/** A data source for a subgraph. */
export type Way = GraphQLDataSource;

/** A data source for each subgraph of a graph, by name. */
export type Ways = Readonly<Record<string, Way>>;
