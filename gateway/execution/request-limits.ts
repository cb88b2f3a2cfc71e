import type { Settings } from '../../shared/runtime/settings.ts';

/** Limits on one request: points, time in milliseconds, and bytes of its response. */
export type RequestLimits = { mostCost: number; longestMs: number; mostBytes: number };

/** The highest cost, in points, of an operation that runs without pausing, compiled and uncounted. */
export const SMALL = 2_000;

/** The default limits. */
export const USUAL_REQUEST_LIMITS: RequestLimits = {
  mostCost: 30_000,
  longestMs: 10_000,
  mostBytes: 1_000_000,
};

/** The limits from settings. */
export const requestLimits = (settings: Settings): RequestLimits => ({
  mostCost: settings.MOST_COST,
  longestMs: settings.REQUEST_TIMEOUT_MS,
  mostBytes: settings.MOST_ANSWER_BYTES,
});
