import type { GraphQLDataSource } from '@apollo/gateway';
import { remoteDataSource, type Remote } from '../../gateway/execution/data-sources/remote.ts';
import type { BreakerStates } from '../../gateway/execution/data-sources/breaker.ts';
import { createAllowance } from '../../shared/runtime/allowance.ts';
import { askAt } from './directory.ts';
import { gatewayOver, log, settled } from './gateway-over.ts';

// Two listings of the remote subgraph with one of another between them: counting would give wrong paths.
const LISTINGS = [
  { __typename: 'ThirdSectorListing', id: 'third-sector:a', title: 'A' },
  { __typename: 'LocalListing', id: 'local:b', title: 'B' },
  { __typename: 'ThirdSectorListing', id: 'third-sector:c', title: 'C' },
];

/** Asks for fields of three listings: the first and the last have one from the remote subgraph. */
export const QUESTION = `{ whoDelivers(service: "lgsl:297", postcode: "LS1 1UR") { ... on Directions { routes { listing {
  title ... on LocalListing { lgsl } ... on ThirdSectorListing { charityNumber }
} } } } }`;

/** A gateway whose third-sector subgraph is at a URL; the others answer as they should. */
export async function gatewayWithRemote(url: URL) {
  let remote: ReturnType<typeof remoteDataSource>;
  const way: GraphQLDataSource & Pick<ReturnType<typeof remoteDataSource>, 'standing'> = {
    process: (options) => remote.process(options),
    standing: () => remote.standing(),
  };
  const gateway = await gatewayOver(LISTINGS, {
    local: settled('local', { _entities: [{ lgsl: ['297'] }] }),
    regional: settled('regional', {}),
    national: settled('national', {}),
    'third-sector': way,
  });
  return {
    url: gateway.url,
    /** Begins anew with the remote subgraph, with nothing known of it. */
    connect: (changes: Partial<Remote> = {}) => {
      const limits = { timeoutMs: 300, maxBytes: 9_000, trusted: true };
      const serviceKey = 'a-service-key';
      remote = remoteDataSource(
        { name: 'third-sector', url, serviceKey, ...limits, ...changes },
        log,
      );
    },
    disconnect: () => remote.close(),
    /** Asks the remote subgraph for a listing's own field, for a request that ends with the signal. */
    askFor: (signal: AbortSignal) =>
      remote.process({
        kind: 'incoming operation',
        request: { query: '{ listing(id: "third-sector:a") { charityNumber } }' },
        incomingRequestContext: {},
        context: { allowance: createAllowance(signal) },
      } as never),
    /** How the remote subgraph stands, as anybody may read it: each way to fail, and its breaker. */
    breakers: async () => {
      const response = await fetch(`${gateway.url}/status`);
      const { subgraphs } = (await response.json()) as { subgraphs: Record<string, BreakerStates> };
      const standing = Object.entries(subgraphs['third-sector']!);
      return Object.fromEntries(standing.map(([failure, { state }]) => [failure, state]));
    },
    ask: (query: string) =>
      askAt(gateway.url, query, {}, { authorization: 'Bearer a-long-secret' }),
    close: gateway.close,
  };
}
