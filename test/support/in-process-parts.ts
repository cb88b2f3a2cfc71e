import { freePort } from '../../bench/free-port.ts';
import { PARTS, startPart } from '../../app/start-part.ts';
import type { Host } from '../../shared/http/host.ts';
import { askAt, settingsFor } from './directory.ts';
import { eventually } from './eventually.ts';

const SERVED = PARTS.filter((part) => part !== 'gateway' && part !== 'console');

type Parts = {
  /** Where each part is. */
  urls: ReadonlyMap<string, string>;
  /** Stops one part, and leaves the others running. */
  stop: (part: string) => Promise<void>;
};

/** Every part by itself over HTTP, in this process, once routing has read what the owners announce. */
export async function inProcessParts(changes: Record<string, string>): Promise<Host & Parts> {
  const urls = new Map<string, string>();
  for (const part of SERVED) urls.set(part, `http://127.0.0.1:${await freePort()}`);
  const places = [...urls].map(([part, url]) => [
    `${part.toUpperCase().replace('-', '_')}_URL`,
    url,
  ]);
  const settings = { SERVICE_KEY: 'a-service-key', ...Object.fromEntries(places), ...changes };
  const hosts = new Map<string, Host>();
  // Owners first: routing reads their feeds when it starts.
  for (const [part, url] of [...urls].sort(([part]) => (part === 'routing' ? 1 : -1)))
    hosts.set(part, await startPart(part, settingsFor({ ...settings, PORT: new URL(url).port })));
  const gateway = await startPart('gateway', settingsFor(settings));
  await eventually(async () => {
    const { data } = await askAt(gateway.url, '{ publishers { state } }');
    return data.publishers.every(({ state }: { state: string }) => state === 'FRESH');
  });
  return {
    ...gateway,
    urls,
    stop: async (part) => {
      await hosts.get(part)!.close();
      hosts.delete(part);
    },
    close: async () => {
      await gateway.close();
      for (const host of [...hosts.values()].reverse()) await host.close();
    },
  };
}
