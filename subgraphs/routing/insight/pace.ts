import { performance } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import type { Pause } from '../index/service-outlines.ts';

const AT_WORK_MS = 8;
const RESTS_A_WORK = 2;
const RESTS_A_WORK_WHEN_BUSY = 15;
const BUSY = 0.4;

/**
 * Throttles background work: a few milliseconds at work, and then a rest twice as long or, while the event loop is
 * busy and this can wait, much longer. The pause rejects once the signal aborts.
 */
export function backgroundPace(signal: AbortSignal, canWait: () => boolean): Pause {
  let began = performance.now();
  let rests = RESTS_A_WORK;
  return async () => {
    signal.throwIfAborted();
    const worked = performance.now() - began;
    if (worked < AT_WORK_MS) return;
    const atWork = performance.eventLoopUtilization();
    await rest(worked * rests, undefined, { ref: false, signal });
    const { utilization } = performance.eventLoopUtilization(atWork);
    rests = utilization > BUSY && canWait() ? RESTS_A_WORK_WHEN_BUSY : RESTS_A_WORK;
    began = performance.now();
  };
}
