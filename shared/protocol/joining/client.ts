import { request } from 'undici';
import { SERVICE_KEY_HEADER } from '../../http/service-key.ts';
import type { Joining } from './joining.ts';

const LONGEST_STEP_MS = 60_000;
// A request with more would exceed the servers' body limit.
const TOLD_AT_ONCE = 200;

/** Calls Joining of a routing subgraph in another process. @throws Error when a step is refused or fails there. */
export function remoteJoining(routing: URL, serviceKey: string): Joining {
  const step = async (method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown) => {
    const answered = await request(new URL(`/publishers${path}`, routing), {
      method,
      headers: {
        [SERVICE_KEY_HEADER]: serviceKey,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(LONGEST_STEP_MS),
    });
    await answered.body.dump();
    if (answered.statusCode !== 204)
      throw new Error(`routing answered ${answered.statusCode} to ${method} ${path}`);
  };
  return {
    accept: async (publishers) => {
      for (let from = 0; from < publishers.length; from += TOLD_AT_ONCE)
        await step('PUT', '', publishers.slice(from, from + TOLD_AT_ONCE));
    },
    follow: (name) => step('POST', `/${name}/follow`),
    unfollow: (name) => step('POST', `/${name}/unfollow`),
    trust: async ({ mandates, confirmations }) => {
      const most = Math.max(mandates.length, confirmations.length);
      for (let from = 0; from < most; from += TOLD_AT_ONCE) {
        const some = <T>(all: readonly T[]) => all.slice(from, from + TOLD_AT_ONCE);
        await step('PUT', '/word', {
          mandates: some(mandates),
          confirmations: some(confirmations),
        });
      }
    },
    release: (name) => step('DELETE', `/${name}`),
  };
}
