import { serveListingSubgraph } from '../../shared/sdk/publish/serve.ts';
import type { WrittenListing } from '../../shared/sdk/publish/listings.ts';
import type { Host } from '../../shared/http/host.ts';
import { readPublisherSettings } from '../../shared/runtime/settings.ts';
import { temporaryFolder } from './folder.ts';
import { OPERATOR_KEY } from './registry/desk.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- what the registry answers is what the tests claim
type Reply = { status: number; body: any };

/** The registry of a directory over HTTP, and agencies of this process that join through it. */
export function joiningAt(directory: () => string) {
  const folder = temporaryFolder();
  const hosts: Host[] = [];
  afterAll(async () => {
    for (const host of hosts) await host.close();
  });

  async function send(method: string, path: string, key: string, body?: object): Promise<Reply> {
    const response = await fetch(`${directory()}/registry${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }

  /** An agency with listings of its own, joined over HTTP; gives its key. */
  async function join(name: string, listings: WrittenListing<never>[], organisations?: string[]) {
    const prefix = name.charAt(0).toUpperCase() + name.slice(1);
    const wanted = { name, tier: 'LOCAL', prefix, ...(organisations && { organisations }) };
    const added = await send('POST', '/agencies', OPERATOR_KEY, wanted);
    expect(added.status).toBe(201);
    const host = await serveListingSubgraph(
      { name, tier: 'LOCAL' },
      { listings: () => listings },
      readPublisherSettings({
        PORT: '0',
        DATA_DIR: `${folder}/${name}`,
        LOG_LEVEL: 'silent',
        DIRECTORY_KEY: added.body.serviceKey,
      }),
    );
    hosts.push(host);
    const sdl = await sdlOf(host.url, added.body.serviceKey);
    const publication = { name, url: `${host.url}/graphql`, sdl, base: 0 };
    const published = await send('POST', '/publish', added.body.apiKey, publication);
    expect([published.status, published.body.refusals]).toEqual([200, undefined]);
    return added.body.apiKey as string;
  }

  return { send, join };
}

async function sdlOf(url: string, key: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signpost-service': key },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  return ((await response.json()) as { data: { _service: { sdl: string } } }).data._service.sdl;
}
