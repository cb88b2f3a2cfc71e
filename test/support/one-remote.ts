import { dataSource } from '../../gateway/data-sources/data-source.ts';
import { remoteDataSource, type Remote } from '../../gateway/data-sources/remote.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { shippedSupergraph } from '../../cli/sdl.ts';
import { createLogger } from '../../shared/logger.ts';
import { askAt } from './directory.ts';

const log = createLogger('silent', 'test');

// Two listings of the remote subgraph with one of another between them: counting would give wrong paths.
const LISTINGS = [
  { __typename: 'ThirdSectorListing', id: 'third-sector:a', title: 'A' },
  { __typename: 'LocalListing', id: 'local:b', title: 'B' },
  { __typename: 'ThirdSectorListing', id: 'third-sector:c', title: 'C' },
];
const ROUTED = {
  whoDelivers: { __typename: 'Directions', routes: LISTINGS.map((listing) => ({ listing })) },
};

/** Asks for fields of three listings: the first and the last have one from the remote subgraph. */
export const QUESTION = `{ whoDelivers(service: "lgsl:297", postcode: "LS1 1UR") { ... on Directions { routes { listing {
  title ... on LocalListing { lgsl } ... on ThirdSectorListing { charityNumber }
} } } } }`;

/** A gateway whose third-sector subgraph is at a URL; the others answer as they should. */
export async function gatewayWithRemote(url: URL) {
  let remote: ReturnType<typeof remoteDataSource>;
  const settled = (name: string, data: () => Record<string, unknown>) =>
    [name, dataSource(name, async () => ({ data: data() }), log)] as const;
  const gateway = await startGateway({
    supergraphSdl: shippedSupergraph(),
    sources: new Map([
      settled('routing', () => structuredClone(ROUTED)),
      settled('local', () => ({ _entities: [{ lgsl: ['297'] }] })),
      settled('regional', () => ({})),
      settled('national', () => ({})),
      ['third-sector', { process: (options) => remote.process(options) }],
    ]),
    port: 0,
    address: '127.0.0.1',
    log,
  });
  const connect = (changes: Partial<Remote> = {}) => {
    const limits = { timeoutMs: 300, maxBytes: 9_000, trusted: true };
    const serviceKey = 'a-service-key';
    remote = remoteDataSource(
      { name: 'third-sector', url, serviceKey, ...limits, ...changes },
      log,
    );
  };
  return {
    url: gateway.url,
    /** Begins anew with the remote subgraph, with nothing known of it. */
    connect,
    disconnect: () => remote.close(),
    ask: (query: string) =>
      askAt(gateway.url, query, {}, { authorization: 'Bearer a-long-secret' }),
    close: gateway.close,
  };
}
