import type { Allowance } from './allowance.ts';

/** What resolvers may find in a request's context: its allowance, unless the request is known to be small. */
export type Allowed = { allowance?: Allowance | undefined };

/**
 * Wraps a resolver that does much work at once so that it waits once its request has used its share: other requests
 * are served in between. Rejects with the signal's reason once that aborts.
 */
export const inTurn =
  <Source, Args, Context, Found>(
    resolve: (source: Source, args: Args, context: Context) => Found,
  ) =>
  (source: Source, args: Args, context: Context): Found | Promise<Found> => {
    const { allowance } = context as Allowed;
    return allowance?.isSpent()
      ? allowance.turn().then(() => resolve(source, args, context))
      : resolve(source, args, context);
  };

type Resolve = (source: never, args: never, context: never) => unknown;

/** Wraps several resolvers likewise, by name. */
export const allInTurn = (resolvers: Record<string, Resolve>): Record<string, Resolve> =>
  Object.fromEntries(
    Object.entries(resolvers).map(([name, resolve]) => [name, inTurn(resolve)] as const),
  );
