import type { FastifyInstance, FastifyRequest } from 'fastify';
import { confirmationRequest, withdrawalRequest } from '../commands/confirmations.ts';
import type { KeyHolder } from '../keys.ts';
import { Refused } from '../refused.ts';
import type { Registry } from '../registry.ts';
import type { Authenticator } from './authenticate.ts';
import { read } from './read.ts';

/** What bodies say of listings of others: an agency or an owner that speaks for the body, or an operator. */
export function confirmationRoutes(
  app: FastifyInstance,
  registry: Registry,
  authenticator: Authenticator,
) {
  /** Runs a command; one that is refused for the body is written down, as any use of a key beyond its reach. */
  const speaking = async (
    request: FastifyRequest,
    command: (caller: KeyHolder) => Promise<unknown>,
  ) => {
    const caller = await authenticator.confirming(request);
    try {
      await command(caller);
      return { ok: true };
    } catch (error) {
      if (error instanceof Refused && error.status === 403)
        await authenticator.forbidden(request, caller, error.refusals[0]!.code);
      throw error;
    }
  };

  app.post('/confirmations', (request) =>
    speaking(request, (caller) =>
      registry.confirm(read(confirmationRequest, request.body), caller),
    ),
  );
  app.delete('/confirmations', (request) =>
    speaking(request, (caller) =>
      registry.withdrawConfirmation(read(withdrawalRequest, request.query), caller),
    ),
  );
}
