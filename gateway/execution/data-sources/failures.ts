/** The ways in which a subgraph fails: not there, past its deadline, or with what is no answer to the question. */
export const FAILURES = ['UNREACHABLE', 'SLOW', 'MALFORMED'] as const;
export type Failure = (typeof FAILURES)[number];

/** A subgraph failed: the fault is its own. */
export class SubgraphFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

/** Whoever asked has left, or may use no more: no fault of the subgraph's. */
export class Cancelled extends Error {}
