/** How a subgraph can fail: unreachable, past its deadline, or with an invalid response. */
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

/** The caller has left, or has used up its allowance: not the subgraph's fault. */
export class Cancelled extends Error {}
