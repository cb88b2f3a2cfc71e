import { createClient } from '@redis/client';
import { RateLimiterRedis, type IRateLimiterStoreOptions } from 'rate-limiter-flexible';
import type { Logger } from '../../runtime/logger.ts';

/** Counters that replicas share. */
export type Redis = {
  limiter: (
    limit: Required<Pick<IRateLimiterStoreOptions, 'keyPrefix' | 'points' | 'duration'>> &
      Pick<IRateLimiterStoreOptions, 'insuranceLimiter'>,
  ) => RateLimiterRedis;
  close: () => void;
};

const LONGEST_WAIT_MS = 500;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Connects to Redis or Valkey, without waiting for it: while it is unreachable, its operations fail at once, and each
 * process counts by itself.
 */
export function openRedis(url: string, log: Logger): Redis {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: LONGEST_WAIT_MS },
    socket: {
      connectTimeout: LONGEST_PAUSE_MS,
      reconnectStrategy: (tries) => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tries),
    },
  });
  let reached = true;
  client.on('error', (error: Error & { code?: unknown }) => {
    // One line an outage. Only the error's name is logged: its message may quote the URL, and with it the password.
    if (reached) log.warn({ error: error.name, code: error.code }, 'Redis cannot be reached');
    reached = false;
  });
  client.on('ready', () => {
    if (!reached) log.warn('Redis is reached again');
    reached = true;
  });
  client.connect().catch(() => undefined);
  return {
    limiter: (limit) =>
      new RateLimiterRedis({
        ...limit,
        storeClient: client,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
      }),
    close: () => client.destroy(),
  };
}
