import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { agencyRequest, organisationsRequest } from '../commands/agencies.ts';
import { keyRequest, rotateRequest } from '../commands/keys.ts';
import { manifestSchema } from '../persisted/manifest.ts';
import { may } from '../keys.ts';
import type { Registry } from '../registry.ts';
import type { Authenticator } from './authenticate.ts';
import { read } from './read.ts';

const approval = z.strictObject({
  name: z.string().max(200),
  version: z.string().regex(/^[0-9a-f]{64}$/, 'the version that a check gives'),
});
const auditRequest = z.object({ past: z.coerce.number().int().min(0).default(0) });
const operationsRequest = z.strictObject({
  client: z.string().max(60).optional(),
  manifest: manifestSchema,
});
const LONGEST_MANIFEST = { bodyLimit: 4_000_000 };

/** What operators do: agencies, keys, approvals, the log; and the operations of front-end teams. */
export function operatorRoutes(
  app: FastifyInstance,
  registry: Registry,
  authenticator: Authenticator,
) {
  app.post('/agencies', async (request, reply) => {
    const caller = await authenticator.having(request, 'OPERATE');
    const added = await registry.addAgency(read(agencyRequest, request.body), caller);
    return reply.code(201).send({ ok: true, ...added });
  });

  app.put<{ Params: { name: string } }>('/agencies/:name/organisations', async (request) => {
    const caller = await authenticator.having(request, 'OPERATE');
    const { organisations } = read(organisationsRequest, request.body);
    await registry.setOrganisations(request.params.name, organisations, caller);
    return { ok: true, organisations };
  });

  app.post<{ Params: { id: string } }>('/keys/:id/rotate', async (request, reply) => {
    const caller = await authenticator.anyone(request);
    const { id } = request.params;
    if (caller.id !== id && !may(caller, 'OPERATE'))
      throw await authenticator.forbidden(request, caller, 'OPERATE');
    const issued = await registry.rotateKey(id, read(rotateRequest, request.body ?? {}), caller);
    return reply.code(201).send({ ok: true, ...issued });
  });

  app.post('/keys', async (request, reply) => {
    const caller = await authenticator.having(request, 'OPERATE');
    const issued = await registry.issueKey(read(keyRequest, request.body), caller);
    return reply.code(201).send({ ok: true, ...issued });
  });

  app.delete<{ Params: { id: string } }>('/keys/:id', async (request) => {
    const caller = await authenticator.having(request, 'OPERATE');
    await registry.revokeKey(request.params.id, caller);
    return { ok: true };
  });

  app.post('/approve', async (request) => {
    const caller = await authenticator.having(request, 'OPERATE');
    const { name, version } = read(approval, request.body);
    await registry.approve(name, version, caller);
    return { ok: true };
  });

  app.get('/audit', async (request) => {
    await authenticator.having(request, 'OPERATE');
    const { past } = read(auditRequest, request.query);
    return { entries: await registry.reports.audit(past) };
  });

  app.post('/operations', LONGEST_MANIFEST, async (request) => {
    const caller = await authenticator.having(request, 'OPERATIONS');
    const { manifest, client } = read(operationsRequest, request.body);
    return { ok: true, ...(await registry.operations.register(manifest, client, caller)) };
  });
}
