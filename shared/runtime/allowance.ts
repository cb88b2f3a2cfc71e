import { beginTurn, createTurns, isTurnSpent } from './turns.ts';

/** What one request may still use of the process that answers it. */
export type Allowance = {
  /** Aborts when the caller has left, the time is up, or the answer has grown too large: work for it then stops. */
  signal: AbortSignal;
  /** Whether the request is to wait for its turn before it goes on with anything long, or has ended. */
  isSpent: () => boolean;
  /**
   * Resolves when it is the request's turn: in a later turn of the event loop once long work has had its share of
   * this one, in the order asked. @throws the signal's reason once it aborts
   */
  turn: () => Promise<void>;
};

/** Makes the allowance of one request, which ends with the signal. */
export function createAllowance(signal: AbortSignal): Allowance {
  beginTurn();
  const { turn } = createTurns(() => (signal.aborted ? (signal.reason as unknown) : undefined));
  return { signal, isSpent: () => signal.aborted || isTurnSpent(), turn };
}

const others = createTurns();

/**
 * Lets others go first where that is due, in the middle of what reads much; a request without an allowance too.
 * @throws the reason of the request's signal once it aborts
 */
export async function pause(allowance?: Allowance): Promise<void> {
  if (allowance ? allowance.isSpent() : isTurnSpent()) await (allowance ?? others).turn();
}
