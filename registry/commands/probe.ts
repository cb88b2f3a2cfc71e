import type { Dispatcher } from 'undici';
import { remoteFeed } from '../../shared/protocol/feed/client.ts';
import type { Published } from '../../gateway/composition/live-graph.ts';

const PROBE_TIMEOUT_MS = 5_000;

/** Asks a subgraph for a page of its feed, as the directory will: by its key, and at a public address only. */
export const probeBy =
  (dispatcher: Dispatcher) =>
  async ({ url, key }: Published): Promise<void> => {
    const feed = { url: new URL(url), serviceKey: key, timeoutMs: PROBE_TIMEOUT_MS, dispatcher };
    await remoteFeed(feed)(null, 1);
  };
