import { setTimeout as rest } from 'node:timers/promises';
import type { Pause } from '../index/whole-files.ts';

const AT_WORK_MS = 8;
const RESTS_A_WORK = 2;

/**
 * The pace of what is worked out in the background: a few milliseconds at work, and twice as long at rest, so that
 * others have the process most of the time. Pausing fails once the signal aborts.
 */
export function backgroundPace(signal: AbortSignal): Pause {
  let began = performance.now();
  return async () => {
    signal.throwIfAborted();
    const worked = performance.now() - began;
    if (worked < AT_WORK_MS) return;
    await rest(worked * RESTS_A_WORK, undefined, { ref: false, signal });
    began = performance.now();
  };
}
