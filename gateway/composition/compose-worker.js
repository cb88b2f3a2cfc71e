import { parentPort } from 'node:worker_threads';
import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { parse, printSchema } from 'graphql';

// Plain JavaScript, since the worker thread loads this file directly, whether or not the rest has been built.

/** @param {{ name: string, sdl: string }[]} parts */
async function composed(parts) {
  const { errors, supergraphSdl } = composeServices(
    parts.map(({ name, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.invalid/graphql`,
    })),
  );
  if (errors) return { errors: errors.map(({ message }) => message) };
  // Some graphs compose but stop a gateway from starting, so load this one before anything depends on it.
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: () => ({ process: async () => ({}) }),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { schema } = await gateway.load();
  await gateway.stop();
  return { supergraphSdl, apiSdl: printSchema(schema) };
}

parentPort.on('message', (parts) => {
  void composed(parts)
    .catch((error) => ({ errors: [String(error.message)] }))
    .then((result) => parentPort.postMessage(result));
});
