import { beginTurn, createTurns, isTurnSpent } from './turns.ts';

/** The resources of this process that one request may still use. */
export type Allowance = {
  /**
   * Aborts when the client has disconnected, the timeout has passed, or the response is too large: its work then
   * stops.
   */
  signal: AbortSignal;
  /** Whether the request must wait for its turn before any more long work, or has ended. */
  isSpent: () => boolean;
  /**
   * Resolves when it is the request's turn: in a later iteration of the event loop once long work has used its share
   * of this one, first come, first served. @throws the signal's reason once it aborts
   */
  turn: () => Promise<void>;
};

/** Creates the allowance of one request, which ends with the signal. */
export function createAllowance(signal: AbortSignal): Allowance {
  beginTurn();
  const { turn } = createTurns(() => (signal.aborted ? (signal.reason as unknown) : undefined));
  return { signal, isSpent: () => signal.aborted || isTurnSpent(), turn };
}

const others = createTurns();

/**
 * Yields to other work when that is due, in the middle of a long read; also for a request without an allowance.
 * @throws the reason of the request's signal once it aborts
 */
export async function pause(allowance?: Allowance): Promise<void> {
  if (allowance ? allowance.isSpent() : isTurnSpent()) await (allowance ?? others).turn();
}
