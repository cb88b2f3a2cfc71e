import { sameSecret } from './keys.ts';

/** The header with which the gateway and routing authenticate to a subgraph as the directory. */
export const SERVICE_KEY_HEADER = 'x-signpost-service';

/**
 * The header in which the gateway passes the client to the directory's own subgraphs, as an opaque text instead of an
 * address.
 */
export const ASKER_HEADER = 'x-signpost-client';

/** Whether a request carries the directory's own service key. */
export const isDirectory = (headers: Record<string, unknown>, serviceKey: string): boolean => {
  const sent = headers[SERVICE_KEY_HEADER];
  return typeof sent === 'string' && sameSecret(sent, serviceKey);
};
