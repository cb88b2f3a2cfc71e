import { setTimeout } from 'node:timers/promises';
import type { Logger } from '../../runtime/logger.ts';
import { toldOf } from './listings.ts';
import type { Synced } from './sync.ts';

/** A recurring sync: a promise of its first round, and a function that stops it. */
export type KeptSynced = { first: Promise<void>; stop: () => Promise<void> };

// A source that hangs must not keep the process from exiting.
const LONGEST_END_MS = 2_000;

/** Syncs at once, then repeatedly, each time so long after the last one ended; a failed sync is logged and retried. */
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
