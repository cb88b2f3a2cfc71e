import type { FastifyRequest } from 'fastify';
import type { Clients } from '../../shared/http/limits/client.ts';
import { may, type KeyHolder } from '../keys.ts';
import type { Scope } from '../../shared/http/key-record.ts';
import type { Agency } from '../event-log/entry.ts';
import { refused } from '../refused.ts';
import type { Registry } from '../registry.ts';
import { perMinute } from './limits.ts';

// A valid key is never rate-limited because of invalid ones, wherever they come from.
const WRONG_KEYS_A_MINUTE = 10;

/** Authenticates and authorises the sender of a key. */
export function createAuthenticator(registry: Registry, clients: Clients) {
  const wrong = perMinute('wrong-keys', WRONG_KEYS_A_MINUTE);
  const callerOf = async ({ headers, ip }: FastifyRequest): Promise<KeyHolder> => {
    const caller = await registry.caller(headers.authorization);
    if (caller) return caller;
    await wrong(clients.at(ip));
    throw refused('UNAUTHENTICATED');
  };
  return {
    /** Any caller with a valid key. */
    anyone: callerOf,
    /** A caller with a scope. */
    having: async (request: FastifyRequest, scope: Scope): Promise<KeyHolder> => {
      const caller = await callerOf(request);
      if (!may(caller, scope)) throw refused('FORBIDDEN', { detail: scope });
      return caller;
    },
    /** A caller with a scope for an agency. Another's agency cannot be told from one that does not exist. */
    for: async (
      request: FastifyRequest,
      scope: Scope,
      name: string,
    ): Promise<{ caller: KeyHolder; agency: Agency }> => {
      const caller = await callerOf(request);
      if (!may(caller, scope, name))
        throw refused('FORBIDDEN', { detail: `${scope} (${name.slice(0, 63)})` });
      const agency = registry.agency(name);
      if (!agency) throw refused('UNKNOWN_AGENCY', { name });
      return { caller, agency };
    },
  };
}

export type Authenticator = ReturnType<typeof createAuthenticator>;
