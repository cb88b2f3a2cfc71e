import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { PARTS, startPart } from '../../cli/start-part.ts';
import type { Host } from '../../shared/serve/host.ts';
import { settingsFor } from './directory.ts';

const SERVED = PARTS.filter((part) => part !== 'gateway' && part !== 'console');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/** Every part by itself over HTTP, in this process: the gateway of them. */
export async function inProcessParts(changes: Record<string, string>): Promise<Host> {
  const ports = new Map<string, number>();
  for (const part of SERVED) ports.set(part, await freePort());
  const urls = [...ports].map(([part, port]) => [
    `${part.toUpperCase().replace('-', '_')}_URL`,
    `http://127.0.0.1:${port}`,
  ]);
  const settings = { SERVICE_KEY: 'a-service-key', ...Object.fromEntries(urls), ...changes };
  const hosts: Host[] = [];
  // Owners first: routing reads their feeds when it starts.
  for (const part of [...SERVED].sort((a) => (a === 'routing' ? 1 : -1)))
    hosts.push(await startPart(part, settingsFor({ ...settings, PORT: `${ports.get(part)}` })));
  const gateway = await startPart('gateway', settingsFor(settings));
  return {
    ...gateway,
    close: async () => {
      await gateway.close();
      for (const host of hosts.reverse()) await host.close();
    },
  };
}
