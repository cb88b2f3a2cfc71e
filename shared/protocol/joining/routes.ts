import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { listingId, publisherName } from '../../contract/identifiers.ts';
import { TIER_VALUES } from '../../contract/listing-terms.ts';
import { webAddress } from '../../domain/contact.ts';
import { organisationIdSchema } from '../../domain/organisation-id.ts';
import type { Joining } from './joining.ts';

const address = z.strictObject({
  name: publisherName,
  tier: z.enum(TIER_VALUES),
  // Publishers that joined before November 2026 may have a type name that does not end in Listing.
  typeName: z.string().regex(/^[A-Z][A-Za-z0-9]{0,99}$/),
  url: webAddress,
  key: z.string().min(8),
});
const organisations = z.array(organisationIdSchema).max(1_000);
const confirmation = z.strictObject({
  body: organisationIdSchema,
  listing: listingId,
  by: z.string().max(200),
  at: z.string().max(40),
  statements: z.boolean(),
  withdrawn: z.boolean(),
});
const word = z.strictObject({
  mandates: z.array(z.strictObject({ publisher: publisherName, organisations })).max(1_000),
  confirmations: z.array(confirmation).max(1_000),
});
const addresses = z.array(address).max(10_000);

/** The routes by which the gateway adds and removes publishers, for a routing subgraph that is served by itself. */
export function addJoining(app: FastifyInstance, joining: Joining) {
  app.put('/publishers', async ({ body }, reply) => {
    const read = addresses.safeParse(body);
    if (!read.success) return reply.code(400).send({ message: z.prettifyError(read.error) });
    await joining.accept(read.data);
    return reply.code(204).send();
  });
  app.put('/publishers/word', async ({ body }, reply) => {
    const read = word.safeParse(body);
    if (!read.success) return reply.code(400).send({ message: z.prettifyError(read.error) });
    await joining.trust(read.data);
    return reply.code(204).send();
  });
  const step = (take: (name: string) => Promise<void>) => ({
    handler: async (
      { params }: { params: unknown },
      reply: { code: (code: number) => { send: () => unknown } },
    ) => {
      await take((params as { name: string }).name);
      return reply.code(204).send();
    },
  });
  app.route({ method: 'POST', url: '/publishers/:name/follow', ...step(joining.follow) });
  app.route({ method: 'POST', url: '/publishers/:name/unfollow', ...step(joining.unfollow) });
  app.route({ method: 'DELETE', url: '/publishers/:name', ...step(joining.release) });
}
