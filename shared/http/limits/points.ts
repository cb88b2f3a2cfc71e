import { LRUCache } from 'lru-cache';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Client } from './client.ts';
import { NotNow } from './not-now.ts';
import type { Redis } from './redis.ts';

/** How many points a client may use a minute, by what it is known by; 0 for as many as it likes. */
export type PointsAMinute = { address: number; key: number };

/** Takes points from a client. @throws NotNow when it has not so many left */
export type Charge = (client: Client, points: number) => void;

type Account = {
  client: Client;
  left: number;
  resetsAt: number;
  /** What was taken here and the other replicas do not know of yet. */
  untold: number;
  telling: boolean;
};

const A_MINUTE_S = 60;
const MOST_ACCOUNTS = 50_000;
const TELL_EVERY_MS = 100;
const TELL_AT_SHARE = 0.02;

/**
 * The points of clients. They are counted in this process, since every request waits for it; with Redis, what was
 * taken is told to the other replicas after a hundred milliseconds or a fiftieth of the points, whichever is first.
 * So replicas together let through at most what each of them takes in that time too much. Without Redis the count
 * is exact; while Redis is not reached, each replica counts by itself.
 */
export function createPoints(
  aMinute: PointsAMinute,
  redis?: Redis,
): { charge: Charge; close: () => void } {
  const accounts = new LRUCache<Client, Account>({ max: MOST_ACCOUNTS });
  const allowed = (client: Client) => (client.startsWith('k') ? aMinute.key : aMinute.address);
  const limiterOf = (points: number) =>
    redis?.limiter({ keyPrefix: 'signpost:points', points, duration: A_MINUTE_S });
  const shared = { address: limiterOf(aMinute.address), key: limiterOf(aMinute.key) };
  const untold = new Set<Account>();

  async function tell(account: Account) {
    if (account.telling || account.untold === 0) return;
    const { client, untold: points } = account;
    account.untold = 0;
    account.telling = true;
    untold.delete(account);
    const limiter = client.startsWith('k') ? shared.key! : shared.address!;
    // Over the limit the library gives the same by throwing it; and no count at all where there is no Redis.
    const count = await limiter.consume(client, points).catch((thrown: unknown) => thrown);
    account.telling = false;
    if (!(count instanceof RateLimiterRes)) return;
    account.left = count.remainingPoints - account.untold;
    account.resetsAt = Date.now() + count.msBeforeNext;
  }

  const timer = redis && setInterval(() => untold.forEach((one) => void tell(one)), TELL_EVERY_MS);
  timer?.unref();

  return {
    charge: (client, points) => {
      const most = allowed(client);
      if (most === 0) return;
      const now = Date.now();
      let account = accounts.get(client);
      if (!account || now >= account.resetsAt) {
        account = {
          client,
          left: most,
          resetsAt: now + A_MINUTE_S * 1_000,
          untold: 0,
          telling: false,
        };
        accounts.set(client, account);
      }
      if (points > account.left)
        throw new NotNow('TOO_MANY_REQUESTS', Math.ceil((account.resetsAt - now) / 1_000));
      account.left -= points;
      if (!redis) return;
      // One who is new here may have used its points elsewhere: that is asked at once.
      const isNew = account.left + points === most;
      account.untold += points;
      untold.add(account);
      if (isNew || account.untold >= most * TELL_AT_SHARE) void tell(account);
    },
    close: () => clearInterval(timer),
  };
}
