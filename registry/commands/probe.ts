import type { Dispatcher } from 'undici';
import type { Fault } from '../../shared/contract/rejection.ts';
import { remoteFeed } from '../../shared/protocol/feed/client.ts';
import { judge } from '../../shared/protocol/feed/judge.ts';
import type { Published } from '../../gateway/composition/live-graph.ts';

const PROBE_TIMEOUT_MS = 5_000;
const SOME_ITEMS = 20;

/**
 * Requests a page of a subgraph's feed, as the directory will: with its key, and at a public address only.
 * @returns why the first item would be rejected, if the whole page would be: one bad listing keeps nobody out
 */
export const probeBy =
  (dispatcher: Dispatcher) =>
  async (published: Published): Promise<Fault | undefined> => {
    const { url, key } = published;
    const feed = { url: new URL(url), serviceKey: key, timeoutMs: PROBE_TIMEOUT_MS, dispatcher };
    const { items } = await remoteFeed(feed)(null, SOME_ITEMS);
    const judged = items.map((item) => judge(item, published));
    const refused = judged.flatMap((one) => ('faults' in one ? one.faults.slice(0, 1) : []));
    return refused.length === items.length ? refused[0] : undefined;
  };
