import type { Logger } from '../../shared/runtime/logger.ts';
import { startPlanner, type Planner } from './planner.ts';
import { TooManyToPlan } from './refusals.ts';

/** Plans operations on one supergraph: large ones separately, so that no small one waits for them. */
export type Planners = ReturnType<typeof startPlanners>;

// A page's operations are planned in some milliseconds; the largest allowed takes half a second.
const LARGE_FIELDS = 200;
const MOST_LARGE_WAITING = 20;
const IDLE_MS = 60_000;

/**
 * Starts the planner for most operations. The one for large operations
 * starts with the first of them, and ends after a minute without any.
 */
export function startPlanners(supergraphSdl: string, log: Logger) {
  const planner = startPlanner(supergraphSdl, log);
  let large: Planner | undefined;
  let idle: NodeJS.Timeout | undefined;
  let waiting = 0;
  const close = () => {
    clearTimeout(idle);
    large?.close();
    large = undefined;
  };

  async function planLarge(text: string, client: string | undefined) {
    if (waiting >= MOST_LARGE_WAITING) throw new TooManyToPlan();
    clearTimeout(idle);
    waiting++;
    try {
      return await (large ??= startPlanner(supergraphSdl, log)).plan(text, client);
    } finally {
      if (--waiting === 0) idle = setTimeout(close, IDLE_MS).unref();
    }
  }

  return {
    ...planner,
    /** Plans a document's one operation, with the given field count. @throws as a planner does, and TooManyToPlan. */
    plan: (text: string, fields: number, client?: string) =>
      fields > LARGE_FIELDS ? planLarge(text, client) : planner.plan(text, client),
    close: () => {
      planner.close();
      close();
    },
  };
}
