import type { GraphQLDataSource } from '@apollo/gateway';
import { dataSource } from '../../gateway/execution/data-sources/data-source.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { shippedSupergraph } from '../../app/shipped-sdl.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import type { Guards } from '../../shared/http/limits/guards.ts';
import type { Host } from '../../shared/http/host.ts';

export const log = createLogger('silent', 'test');

/** A source that always answers with the same. */
export const settled = (name: string, data: Record<string, unknown>): GraphQLDataSource =>
  dataSource(name, async () => ({ data: structuredClone(data) }), log);

/** A gateway over owners' sources, for whose routing every question is answered by these listings. */
export const gatewayOver = (
  listings: readonly { __typename: string; id: string; title?: string }[],
  owners: Record<string, GraphQLDataSource>,
  guards?: Guards,
): Promise<Host> => {
  const routes = listings.map((listing) => ({ listing }));
  const routing = settled('routing', { whoDelivers: { __typename: 'Directions', routes } });
  return startGateway({
    supergraphSdl: shippedSupergraph(),
    sources: new Map(Object.entries({ routing, ...owners })),
    port: 0,
    address: '127.0.0.1',
    log,
    ...(guards && { guards }),
  });
};
