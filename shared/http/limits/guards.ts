import type { TrustProxy } from '../http.ts';
import type { MostLoad } from './load.ts';
import type { Charge } from './points.ts';

/** The limits that a server's clients are subject to. */
export type Guards = {
  /** The HMAC key for the opaque texts that identify clients. */
  secret: string;
  /** Whether an Authorization header holds an owner's key. */
  isOwner: (authorization: string) => Promise<boolean>;
  charge: Charge;
  most: MostLoad;
  trustProxy: TrustProxy;
};

/** No limits. */
export const UNGUARDED: Guards = {
  secret: '',
  isOwner: async () => false,
  charge: () => undefined,
  most: { inFlight: 0, delayMs: 0 },
  trustProxy: undefined,
};
