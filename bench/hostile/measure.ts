import { setTimeout as pause } from 'node:timers/promises';
import { cpuSeconds } from '../publishers/process.ts';
import { QUERIES } from '../questions.ts';
import type { Sent } from './case.ts';
import type { Back, Server } from './server.ts';

/** What a case came to. Waits are of somebody else, who asks the common question all the while. */
export type Measured = {
  name: string;
  sentBytes: number;
  copies: number;
  statuses: string;
  mostBytes: number;
  cpuMs: number;
  tookMs: number;
  longestWaitMs: number;
  refusedOthers: number;
};

const OTHERS = '203.0.113.7';
const COMMON: Sent = {
  query: QUERIES['the common answer'],
  variables: { service: 'lgsl:524', postcode: 'LS1 1UR' },
};
const BETWEEN_MS = 5;
const SETTLING_MS = 300;

/** Sends requests at once, and watches how somebody else fares meanwhile. */
export async function measure(
  server: Server,
  name: string,
  sent: readonly Sent[],
  address: string,
): Promise<Measured> {
  const others = watchOthers(server);
  await pause(SETTLING_MS);
  const cpu = cpuSeconds(server.pid);
  const began = performance.now();
  const backs = await Promise.all(sent.map((one) => server.send(one, address).catch(noAnswer)));
  const tookMs = performance.now() - began;
  const cpuMs = server.running() ? (cpuSeconds(server.pid) - cpu) * 1_000 : NaN;
  await pause(SETTLING_MS);
  return {
    name,
    sentBytes: Math.max(...sent.map((one) => JSON.stringify(one).length)),
    copies: sent.length,
    statuses: server.running() ? counted(backs) : 'the process died',
    mostBytes: Math.max(...backs.map(({ bytes }) => bytes)),
    cpuMs,
    tookMs,
    ...(await others.stop()),
  };
}

const noAnswer = (error: Error): Back => ({ status: 0, bytes: 0, text: error.message });

/** How many answers had which status, and of refusals which code. */
function counted(backs: readonly Back[]): string {
  const counts = new Map<string, number>();
  for (const { status, text } of backs) {
    const code = /"(?:code)":"([A-Z_]+)"/.exec(text)?.[1];
    const key =
      status === 0 ? 'no answer' : status === 200 ? '200' : `${status} ${code ?? ''}`.trim();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => (count === 1 ? key : `${count} × ${key}`)).join(', ');
}

/** Asks the common question as somebody else, again and again until it is stopped. */
function watchOthers(server: Server) {
  const seen = { longestWaitMs: 0, refusedOthers: 0 };
  const watching = new AbortController();
  const ended = (async () => {
    while (!watching.signal.aborted && server.running()) {
      const asked = performance.now();
      const { status } = await server.sendApart(COMMON, OTHERS).catch(noAnswer);
      seen.longestWaitMs = Math.max(seen.longestWaitMs, performance.now() - asked);
      if (status !== 200) seen.refusedOthers++;
      await pause(BETWEEN_MS);
    }
  })();
  return {
    stop: async () => {
      watching.abort();
      await ended;
      return seen;
    },
  };
}
