import type { Settings } from '../../shared/runtime/settings.ts';

/** What one request may take of the directory: points, time in milliseconds, and bytes of its answer. */
export type RequestLimits = { mostCost: number; longestMs: number; mostBytes: number };

/** The most points that an operation costs which is answered in one go, compiled and without being counted. */
export const SMALL = 2_000;

/** The limits where no settings say otherwise. */
export const USUAL_REQUEST_LIMITS: RequestLimits = {
  mostCost: 30_000,
  longestMs: 10_000,
  mostBytes: 1_000_000,
};

/** The limits that settings set. */
export const requestLimits = (settings: Settings): RequestLimits => ({
  mostCost: settings.MOST_COST,
  longestMs: settings.REQUEST_TIMEOUT_MS,
  mostBytes: settings.MOST_ANSWER_BYTES,
});
