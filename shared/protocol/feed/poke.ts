import type { FastifyInstance } from 'fastify';
import { request } from 'undici';
import { z } from 'zod';
import { SERVICE_KEY_HEADER } from '../../http/service-key.ts';
import type { TellDirectory } from './tell.ts';

/** What routing does on a poke, and what it returns. */
export type Poked = {
  /** Reads a publisher's feed; false when there is no such publisher. */
  hear: (publisher: string) => Promise<boolean>;
  /** The version of a listing that is in responses. */
  versionOf: (listing: string) => Promise<number | null>;
};

const poking = z.strictObject({ listing: z.string().max(200).optional() });
const poked = z.object({ version: z.number().nullable() });

/** The route by which an owner has routing read its feed, and learns which version of a listing is in responses. */
export function addPoke(app: FastifyInstance, { hear, versionOf }: Poked) {
  app.post<{ Params: { publisher: string } }>('/poke/:publisher', async (request, reply) => {
    const read = poking.safeParse(request.body ?? {});
    if (!read.success) return reply.code(400).send({ message: z.prettifyError(read.error) });
    if (!(await hear(request.params.publisher)))
      return reply.code(404).send({ message: 'There is no such publisher.' });
    const { listing } = read.data;
    return { version: listing === undefined ? null : await versionOf(listing) };
  });
}

const LONGEST_MS = 1_000;

/** Pokes routing in another process. A failure is ignored: routing polls anyway. */
export const pokeAt =
  (routing: URL, publisher: string, serviceKey: string) =>
  async (listing?: string): ReturnType<TellDirectory> => {
    try {
      const { body, statusCode } = await request(new URL(`/poke/${publisher}`, routing), {
        method: 'POST',
        headers: { [SERVICE_KEY_HEADER]: serviceKey, 'content-type': 'application/json' },
        body: JSON.stringify({ listing }),
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      const told: unknown = await body.json();
      return statusCode === 200 ? poked.parse(told).version : null;
    } catch {
      // Routing is down: it reads the feed when it is back.
      return null;
    }
  };
