import { createServer } from 'node:net';
import { startPart } from '../cli/start-part.ts';
import type { Host } from '../shared/serve/host.ts';
import { askAt, settingsFor, WHO_DELIVERS } from './support/directory.ts';
import { temporaryFolder } from './support/folder.ts';

const PARTS = ['local', 'regional', 'national', 'third-sector', 'routing', 'gateway'] as const;
const KEY = 'a-service-key';

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('with each part serving by itself, over HTTP', () => {
  const DATA_DIR = temporaryFolder();
  const hosts = new Map<string, Host>();
  const asked = (query: string, variables: object = {}) =>
    askAt(hosts.get('gateway')!.url, query, variables);

  beforeAll(async () => {
    const ports = new Map<string, number>();
    for (const part of PARTS) ports.set(part, await freePort());
    const urls = PARTS.map((part) => [
      `${part.toUpperCase().replace('-', '_')}_URL`,
      `http://127.0.0.1:${ports.get(part)}`,
    ]);
    for (const part of PARTS) {
      const settings = settingsFor({
        DATA_DIR,
        SERVICE_KEY: KEY,
        SUBGRAPH_TIMEOUT_MS: '1000',
        OWNER_KEYS: 'local/web-team:a-long-secret',
        ...(Object.fromEntries(urls) as Record<string, string>),
        PORT: String(ports.get(part)),
      });
      hosts.set(part, await startPart(part, settings));
    }
  });
  afterAll(async () => {
    for (const part of [...PARTS].reverse()) await hosts.get(part)?.close();
  });

  test('the gateway answers as one process does, owners’ own fields too', async () => {
    const { data, errors } = await asked(WHO_DELIVERS, {
      service: 'lgsl:524',
      postcode: 'LS1 1UR',
    });
    expect(errors).toBeUndefined();
    expect(data.whoDelivers).toMatchObject({
      outcome: 'ROUTED',
      responsible: { name: 'Leeds City Council' },
    });
    const own = await asked(
      '{ listing(id: "local:leeds-524") { ... on LocalListing { authority { name } } } }',
    );
    expect(own.data.listing.authority.name).toBe('Leeds City Council');
  });

  test('a subgraph answers the directory only', async () => {
    const response = await fetch(`${hosts.get('local')!.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ _feed { next } }' }),
    });
    expect(response.status).toBe(401);
  });

  test('an owner that is down costs its own fields and nothing else, at the right paths', async () => {
    await hosts.get('third-sector')!.close();
    hosts.delete('third-sector');
    const { data, errors } = await asked(`{
      whoDelivers(service: "lgsl:297", postcode: "LS1 1UR") { ... on Directions { routes { listing {
        __typename id title
        ... on LocalListing { lgsl }
        ... on ThirdSectorListing { charityNumber }
      } } } }
    }`);
    const routes = data.whoDelivers.routes as {
      listing: { __typename: string; title: string; lgsl?: string[] };
    }[];
    const lost = routes.flatMap(({ listing }, index) =>
      listing.__typename === 'ThirdSectorListing' ? [index] : [],
    );
    expect(lost.length).toBeGreaterThan(1);
    expect(routes.every(({ listing }) => listing.title.length > 0)).toBe(true);
    expect(
      routes.find(({ listing }) => listing.__typename === 'LocalListing')!.listing.lgsl,
    ).toEqual(['297']);
    expect(errors!.map(({ path }) => path)).toEqual(
      lost.map((index) => ['whoDelivers', 'routes', index, 'listing']),
    );
    for (const { extensions, message } of errors!) {
      expect(extensions).toMatchObject({
        code: 'SUBGRAPH_UNREACHABLE',
        serviceName: 'third-sector',
      });
      expect(message).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    }
  });
});
