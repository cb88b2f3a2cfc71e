import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { askAt } from './directory.ts';
import { listeningIn } from './listening-in.ts';
import type { Running, Start } from './process.ts';

const OWNERS = ['local', 'regional', 'national', 'third-sector'] as const;
const PARTS = [...OWNERS, 'routing', 'gateway'] as const;
export type Part = (typeof PARTS)[number];

const KEYS = { authorization: 'Bearer a-long-secret' };

/** All six parts, each a process of its own. Routing hears of changes by being poked: it hardly ever polls. */
export async function separateParts(DATA_DIR: string, startProcess: Start) {
  const ports = await freePorts();
  const urlOf = (part: Part) => `http://127.0.0.1:${ports[part]}`;
  const feed = await listeningIn(urlOf('local'));
  const settings = {
    DATA_DIR,
    LOG_LEVEL: 'debug',
    SERVICE_KEY: 'a-service-key',
    OWNER_KEYS: 'local/web-team=*:a-long-secret',
    FEED_POLL_MS: '600000',
    SUBGRAPH_TIMEOUT_MS: '3000',
    ...Object.fromEntries(PARTS.map((part) => [settingOf(part), urlOf(part)])),
  };
  const running = new Map<Part, Running>();
  const start = async (part: Part) => {
    const own: Record<string, string> = part === 'routing' ? { LOCAL_URL: feed.url } : {};
    running.set(part, await startProcess(part, { ...settings, ...own, PORT: `${ports[part]}` }));
  };
  // Owners first: routing reads their feeds when it starts, and would read them again only when poked.
  await Promise.all(OWNERS.map(start));
  await Promise.all([start('routing'), start('gateway')]);

  return {
    urlOf,
    start,
    /** Ends a part as a power cut would. */
    kill: (part: Part) => running.get(part)!.end('SIGKILL'),
    ask: (query: string, variables: object = {}) => askAt(urlOf('gateway'), query, variables, KEYS),
    /** How routing has read local's feed. */
    readings: feed.readings,
    log: () => [...running.values()].map((part) => part.log()).join(''),
    /** Tells parts to stop; gives their exit codes. */
    stop: (...parts: Part[]) => Promise.all(parts.map((part) => running.get(part)!.end('SIGTERM'))),
    close: feed.close,
  };
}

const settingOf = (part: Part) => `${part.toUpperCase().replace('-', '_')}_URL`;

async function freePorts(): Promise<Record<Part, number>> {
  const servers = PARTS.map(() => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return Object.fromEntries(PARTS.map((part, index) => [part, ports[index]])) as never;
}
