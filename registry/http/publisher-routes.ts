import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { conformanceRequest } from '../commands/conformance.ts';
import { may } from '../keys.ts';
import { withoutFederationDefinitions } from '../policy/federation-definitions.ts';
import type { Registry } from '../registry.ts';
import type { Authenticator } from './authenticate.ts';
import { perMinute } from './limits.ts';
import { read } from './read.ts';

const name = z.string().max(200);
const base = z.int().min(0);
const checkRequest = z.strictObject({
  name,
  sdl: z.string().transform(withoutFederationDefinitions),
  url: z.string().max(2_000).optional(),
});
const publishRequest = checkRequest.required({ url: true }).extend({ base });
const rollbackRequest = z.strictObject({ name, to: z.int().min(1), base: base.optional() });
const retireRequest = z.strictObject({ name, base: base.optional() });

// JSON escaping makes an SDL longer.
const LONGEST_SDL_REQUEST = { bodyLimit: 400_000 };
// Each composes the graph. Publishing is not limited by this.
const CHECKS_A_MINUTE = 60;

/** What agencies do: check, publish, roll back, retire, and read their history. */
export function publisherRoutes(
  app: FastifyInstance,
  registry: Registry,
  authenticator: Authenticator,
) {
  const checks = perMinute('checks', CHECKS_A_MINUTE);

  app.post('/check', LONGEST_SDL_REQUEST, async (request, reply) => {
    const { name, ...wanted } = read(checkRequest, request.body);
    const { caller, agency } = await authenticator.for(request, 'CHECK', name);
    await checks(caller.by);
    const checked = await registry.check({ ...wanted, agency, self: request.host });
    const ok = checked.refusals.length === 0;
    return reply.code(ok ? 200 : 422).send({ ok, ...checked });
  });

  app.post('/publish', LONGEST_SDL_REQUEST, async (request) => {
    const { name, ...wanted } = read(publishRequest, request.body);
    const { caller, agency } = await authenticator.for(request, 'PUBLISH', name);
    return {
      ok: true,
      ...(await registry.publish({ ...wanted, agency, self: request.host }, caller)),
    };
  });

  app.post('/rollback', async (request) => {
    const { name, to, base = null } = read(rollbackRequest, request.body);
    const { caller } = await authenticator.for(request, 'PUBLISH', name);
    return { ok: true, ...(await registry.rollback({ name, to, base }, caller)) };
  });

  app.post('/retire', async (request) => {
    const { name, base = null } = read(retireRequest, request.body);
    const { caller } = await authenticator.for(request, 'RETIRE', name);
    return { ok: true, ...(await registry.retire({ name, base }, caller)) };
  });

  app.post('/conformance', async (request) => {
    const told = read(conformanceRequest, request.body);
    const { caller } = await authenticator.for(request, 'CHECK', told.name);
    await checks(caller.by);
    return { ok: true, ...(await registry.conformance(told, caller)) };
  });

  app.get('/subgraphs', async (request) => {
    await authenticator.anyone(request);
    return { subgraphs: await registry.reports.list() };
  });

  app.get<{ Params: { name: string } }>('/subgraphs/:name/history', async (request) => {
    const { name } = request.params;
    const caller = await authenticator.anyone(request);
    if (caller.holder !== name && !may(caller, 'OPERATE'))
      throw await authenticator.forbidden(request, caller, `OPERATE (${name.slice(0, 63)})`);
    return { history: await registry.reports.history(name) };
  });

  app.get<{ Params: { name: string; version: string } }>(
    '/subgraphs/:name/:version.graphql',
    async (request, reply) => {
      const { name, version } = request.params;
      await authenticator.for(request, 'CHECK', name);
      return reply.type('application/graphql').send(await registry.reports.sdl(name, version));
    },
  );

  const usageRequest = z.object({
    type: z.string().max(100),
    field: z.string().max(100).optional(),
  });
  app.get('/usage', async (request) => {
    await authenticator.having(request, 'CHECK');
    const { type, field } = read(usageRequest, request.query);
    return registry.reports.usage(type, field);
  });
}
