import type { FastifyRequest } from 'fastify';
import { atMost } from '../../shared/http/limits/at-most.ts';
import type { Clients } from '../../shared/http/limits/client.ts';
import { may, type KeyHolder } from '../keys.ts';
import type { Scope } from '../../shared/http/key-record.ts';
import type { Agency } from '../event-log/entry.ts';
import { refused } from '../refused.ts';
import type { Registry } from '../registry.ts';
import { perMinute } from './limits.ts';

// A valid key is never rate-limited because of invalid ones, wherever they come from.
const WRONG_KEYS_A_MINUTE = 10;

// Of one key: the log is kept for ever, and must not be filled by one who is refused.
const REFUSALS_NOTED_A_MINUTE = 10;
const LONGEST_URL = 200;

/** Authenticates and authorises the sender of a key. */
export function createAuthenticator(registry: Registry, clients: Clients) {
  const wrong = perMinute('wrong-keys', WRONG_KEYS_A_MINUTE);
  const noted = atMost({ name: 'refused', times: REFUSALS_NOTED_A_MINUTE, inSeconds: 60 });
  const callerOf = async ({ headers, ip }: FastifyRequest): Promise<KeyHolder> => {
    const caller = await registry.caller(headers.authorization);
    if (caller) return caller;
    await wrong(clients.at(ip));
    throw refused('UNAUTHENTICATED');
  };
  const forbidden = async ({ method, url }: FastifyRequest, caller: KeyHolder, needs: string) => {
    if ((await noted(caller.by)) === 0)
      await registry.noteRefused(
        { tried: `${method} ${url.slice(0, LONGEST_URL)}`, needs },
        caller,
      );
    return refused('FORBIDDEN', { detail: needs });
  };
  return {
    forbidden,
    /** Any caller with a valid key. */
    anyone: callerOf,
    /** A caller with a scope. */
    having: async (request: FastifyRequest, scope: Scope): Promise<KeyHolder> => {
      const caller = await callerOf(request);
      if (!may(caller, scope)) throw await forbidden(request, caller, scope);
      return caller;
    },
    /** A caller that may confirm claims about bodies it speaks for: an agency, an operator, or an owner of a tier. */
    confirming: async (request: FastifyRequest): Promise<KeyHolder> => {
      const owner = await registry.owner(request.headers.authorization);
      if (owner) return owner;
      const caller = await callerOf(request);
      if (!may(caller, 'PUBLISH')) throw await forbidden(request, caller, 'PUBLISH');
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
        throw await forbidden(request, caller, `${scope} (${name.slice(0, 63)})`);
      const agency = registry.agency(name);
      if (!agency) throw refused('UNKNOWN_AGENCY', { name });
      return { caller, agency };
    },
  };
}

export type Authenticator = ReturnType<typeof createAuthenticator>;
