import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Registry } from '../registry.ts';
import { read } from './read.ts';

const number = z.coerce.number().int().min(0).max(1e12);
const changesRequest = z.object({ from: number.default(0), to: number.optional() });
type AtNumber = { Params: { number: string } };

/** The graph for front-end teams, without a key: introspection reveals as much. */
export function graphRoutes(app: FastifyInstance, { graph, reports }: Registry) {
  app.get('/schema.graphql', async (_, reply) => sdl(reply, graph.current().apiSdl));
  app.get('/supergraph.graphql', async (_, reply) => sdl(reply, graph.current().supergraphSdl));
  app.get<AtNumber>('/versions/:number/schema.graphql', async ({ params }, reply) =>
    sdl(reply, (await graph.at(read(number, params.number))).apiSdl),
  );
  app.get<AtNumber>('/versions/:number/supergraph.graphql', async ({ params }, reply) =>
    sdl(reply, (await graph.at(read(number, params.number))).supergraphSdl),
  );
  app.get('/publishers', async () => ({ publishers: await reports.publishers() }));
  app.get('/changes', async ({ query }) => {
    const { from, to } = read(changesRequest, query);
    return { steps: await graph.steps(from, to) };
  });
}

const sdl = (reply: FastifyReply, text: string) =>
  reply.type('application/graphql; charset=utf-8').send(text);
