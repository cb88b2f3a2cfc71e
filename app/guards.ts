import { randomBytes } from 'node:crypto';
import type { Logger } from '../shared/runtime/logger.ts';
import type { Guards } from '../shared/http/limits/guards.ts';
import { createPoints } from '../shared/http/limits/points.ts';
import { openRedis, type Redis } from '../shared/http/limits/redis.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { accepted, sentKey } from '../shared/http/key-record.ts';
import type { OwnerKeys } from '../shared/http/owner.ts';
import { seedOf } from '../shared/sdk/owners/key-store.ts';
import { withEveryCode } from './body-codes.ts';
import { named } from './keys-without-bodies.ts';

/** The guards of a process, and the Redis connection for counts shared with its replicas, if any. */
export type OpenGuards = Guards & { redis: Redis | undefined; close: () => void };

/**
 * Opens the guards that enforce the settings' limits on clients. Owners' keys are looked up where the tiers are; a
 * process without them knows those that the settings name.
 */
export function openGuards(
  settings: Settings,
  log: Logger,
  tiers: readonly OwnerKeys[] = [namedIn(settings)],
): OpenGuards {
  const redis = settings.REDIS_URL ? openRedis(settings.REDIS_URL, log) : undefined;
  const points = createPoints(
    { address: settings.POINTS_A_MINUTE, key: settings.KEY_POINTS_A_MINUTE },
    redis,
  );
  return {
    secret: secretOf(settings),
    isOwner: async (authorization) => {
      const sent = sentKey(authorization);
      if (!sent) return false;
      const found = await Promise.all(tiers.map(({ find }) => find(sent)));
      return found.some((key) => accepted(key, sent) !== null);
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

/** The owners' keys that the settings name, for a process without the tiers' stores. */
export function namedIn({ OWNER_KEYS }: Pick<Settings, 'OWNER_KEYS'>): OwnerKeys {
  const seeds = OWNER_KEYS.map((owner) => withEveryCode(named(owner, [])))
    // Whether a key without bodies is a council's only the tier can tell: here it speaks for nobody.
    .map((owner) => seedOf({ ...owner, operates: owner.operates && !owner.namesNoBodies }));
  const byHash = new Map(seeds.map((seed) => [seed.hash, seed]));
  return { find: async ({ hash }) => byHash.get(hash) };
}
