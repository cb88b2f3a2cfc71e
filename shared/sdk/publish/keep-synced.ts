import { setTimeout } from 'node:timers/promises';
import type { Logger } from '../../runtime/logger.ts';
import { toldOf } from './listings.ts';
import type { Synced } from './sync.ts';

/** A sync that goes on: what waits for its first round, and what ends it. */
export type KeptSynced = { first: Promise<void>; stop: () => Promise<void> };

// A source that hangs must not keep the process from ending.
const LONGEST_END_MS = 2_000;

/** Syncs now and then again and again, each time so long after the last; one that fails is logged and tried again. */
export function keepSynced(sync: () => Promise<Synced>, everyMs: number, log: Logger): KeptSynced {
  const stopping = new AbortController();
  const first = once(sync, log);
  const rounds = (async () => {
    await first;
    while (await waited(everyMs, stopping.signal)) await once(sync, log);
  })();
  return {
    first,
    stop: async () => {
      stopping.abort();
      await Promise.race([rounds, setTimeout(LONGEST_END_MS, undefined, { ref: false })]);
    },
  };
}

async function once(sync: () => Promise<Synced>, log: Logger): Promise<void> {
  try {
    const { leftOut, ...counts } = await sync();
    for (const one of leftOut) log.warn({ at: one.at, key: one.key }, toldOf(one));
    log.info({ ...counts, leftOut: leftOut.length }, 'listings synced');
  } catch (error) {
    log.error({ error: (error as Error).stack }, 'listings not synced: what was there stands');
  }
}

const waited = (ms: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(ms, true, { signal }).catch(() => false);
