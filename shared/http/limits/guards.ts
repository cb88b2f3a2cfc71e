import type { TrustProxy } from '../http.ts';
import type { MostLoad } from './load.ts';
import type { Charge } from './points.ts';

/** What those who ask a server are held to. */
export type Guards = {
  /** What the texts that stand for clients are made with. */
  secret: string;
  /** Whether an Authorization holds a key that the settings name. */
  isOwner: (authorization: string) => boolean;
  charge: Charge;
  most: MostLoad;
  trustProxy: TrustProxy;
};

/** Nobody is held to anything. */
export const UNGUARDED: Guards = {
  secret: '',
  isOwner: () => false,
  charge: () => undefined,
  most: { inFlight: 0, delayMs: 0 },
  trustProxy: undefined,
};
