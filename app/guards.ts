import { randomBytes } from 'node:crypto';
import type { Logger } from '../shared/runtime/logger.ts';
import type { Guards } from '../shared/http/limits/guards.ts';
import { createPoints } from '../shared/http/limits/points.ts';
import { openRedis, type Redis } from '../shared/http/limits/redis.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { bearerIn } from '../shared/http/bearer.ts';
import { sameSecret } from '../shared/http/keys.ts';

/** The guards of a process, and the Redis connection for counts shared with its replicas, if any. */
export type OpenGuards = Guards & { redis: Redis | undefined; close: () => void };

/** Opens the guards that enforce the settings' limits on clients. */
export function openGuards(settings: Settings, log: Logger): OpenGuards {
  const redis = settings.REDIS_URL ? openRedis(settings.REDIS_URL, log) : undefined;
  const points = createPoints(
    { address: settings.POINTS_A_MINUTE, key: settings.KEY_POINTS_A_MINUTE },
    redis,
  );
  return {
    secret: secretOf(settings),
    isOwner: (authorization) => {
      const sent = bearerIn(authorization);
      return sent !== undefined && settings.OWNER_KEYS.some(({ key }) => sameSecret(key, sent));
    },
    charge: points.charge,
    most: { inFlight: settings.MAX_IN_FLIGHT, delayMs: settings.MAX_EVENT_LOOP_DELAY_MS },
    trustProxy: settings.TRUST_PROXY,
    redis,
    close: () => {
      points.close();
      redis?.close();
    },
  };
}

/** Replicas that share counts must derive the same name for a client; a single process can use its own secret. */
const secretOf = ({ SERVICE_KEY, REDIS_URL }: Settings) =>
  SERVICE_KEY ?? (REDIS_URL ? 'signpost' : randomBytes(32).toString('base64'));
