import { sameSecret } from './keys.ts';

/** The header by which the gateway and routing show a subgraph that they are the directory's own. */
export const SERVICE_KEY_HEADER = 'x-signpost-service';

/** The header by which the gateway tells the directory's own subgraphs who asks, as a text that is no address. */
export const ASKER_HEADER = 'x-signpost-client';

/** Whether a request carries the directory's own key. */
export const isDirectory = (headers: Record<string, unknown>, serviceKey: string): boolean => {
  const sent = headers[SERVICE_KEY_HEADER];
  return typeof sent === 'string' && sameSecret(sent, serviceKey);
};
