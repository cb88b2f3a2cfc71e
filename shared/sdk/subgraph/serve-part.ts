import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../runtime/logger.ts';
import type { Subgraph } from '../../runtime/subgraph.ts';
import { liveSchema } from './live-schema.ts';
import { host, type Host } from '../../http/host.ts';
import { ASKER_HEADER, isDirectory } from '../../http/service-key.ts';

/** Where and how a subgraph is served by itself. */
export type SubgraphFooting = {
  serviceKey: string;
  port: number;
  address: string;
  log: Logger;
  /** More routes, behind the same key. */
  extend?: (app: FastifyInstance) => void;
};

/** Serves one subgraph over HTTP, to the directory only: every request but /health needs its key. */
export const serveSubgraph = (
  subgraph: Subgraph,
  { serviceKey, port, address, log, extend }: SubgraphFooting,
): Promise<Host> =>
  host(
    {
      graph: subgraph.onSchema ? { gateway: liveSchema(subgraph) } : { schema: subgraph.schema },
      // Every request that gets here has authenticated with the directory's own key.
      context: ({ headers: { authorization, [ASKER_HEADER]: client } }) =>
        subgraph.context({ authorization, client: client as string | undefined }),
      log,
      extend: (app) => {
        app.addHook('onRequest', async (request, reply) => {
          if (request.url === '/health' || isDirectory(request.headers, serviceKey)) return;
          await reply.code(401).send({
            errors: [
              {
                message:
                  'Only the directory itself may ask a subgraph: it sends the key that SERVICE_KEY sets, or an agency’s DIRECTORY_KEY.',
                extensions: { code: 'UNAUTHENTICATED' },
              },
            ],
          });
        });
        extend?.(app);
      },
    },
    { port, address },
  );
