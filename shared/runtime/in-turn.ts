import type { Allowance } from './allowance.ts';

/** What resolvers may find in a request's context: what it may still use, unless it is known to be small. */
export type Allowed = { allowance?: Allowance | undefined };

/**
 * A resolver that does much at once, made to wait while its request has had its share: others are answered in
 * between. It fails with the signal's reason once that aborts.
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

/** The same of several resolvers, by their names. */
export const allInTurn = (resolvers: Record<string, Resolve>): Record<string, Resolve> =>
  Object.fromEntries(
    Object.entries(resolvers).map(([name, resolve]) => [name, inTurn(resolve)] as const),
  );
