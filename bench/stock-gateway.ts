process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
const { ApolloGateway, RemoteGraphQLDataSource } = await import('@apollo/gateway');
const { ApolloServer } = await import('@apollo/server');
const { startStandaloneServer } = await import('@apollo/server/standalone');
const { shippedSupergraph } = await import('../app/shipped-sdl.ts');

/** The gateway as Apollo's documentation serves it, over HTTP to subgraphs that are processes of their own. */
const urls = JSON.parse(process.argv[2]!) as Record<string, string>;
const gateway = new ApolloGateway({
  supergraphSdl: shippedSupergraph(),
  buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name]! }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: 0, host: '127.0.0.1' },
});
process.send?.(url);
