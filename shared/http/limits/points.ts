import { LRUCache } from 'lru-cache';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Client } from './client.ts';
import { NotNow } from './not-now.ts';
import type { Redis } from './redis.ts';

/** How many points a client may use a minute, by how it is identified; 0 for no limit. */
export type PointsAMinute = { address: number; key: number };

/** Charges points to a client. @throws NotNow when it has too few left */
export type Charge = (client: Client, points: number) => void;

type Account = {
  client: Client;
  left: number;
  resetsAt: number;
  /** What was charged here and not yet sent to Redis. */
  untold: number;
  telling: boolean;
};

const A_MINUTE_S = 60;
const MOST_ACCOUNTS = 50_000;
const TELL_EVERY_MS = 100;
const TELL_AT_SHARE = 0.02;

/**
 * The points of clients. They are counted in this process, since every request waits for the result; with Redis,
 * charges are sent to the other replicas after 100 ms or a fiftieth of the points, whichever is first. So replicas
 * together overshoot by at most what each charges in that time. Without Redis the count is exact; while Redis is
 * unreachable, each replica counts by itself.
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
    // Over the limit the library throws the same object instead of returning it; where Redis fails there is no count.
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
      // A client that is new here may have used its points at another replica: check at once.
      const isNew = account.left + points === most;
      account.untold += points;
      untold.add(account);
      if (isNew || account.untold >= most * TELL_AT_SHARE) void tell(account);
    },
    close: () => clearInterval(timer),
  };
}
