import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SubgraphSdl } from './supergraph.ts';

/** A supergraph that loads, and its API schema. */
export type Composed = { supergraphSdl: string; apiSdl: string };

/** The result of composing: a graph, or errors. */
export type Composing = Composed | { errors: string[] };

// Twenty publishers compose in a second; anything that takes this much time or memory was crafted to.
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 1_024;
// A warm thread composes three times as fast, so one is kept for a while.
const KEPT_MS = 60_000;
let kept: { thread: Worker; timer: NodeJS.Timeout } | undefined;

/** Composes subgraphs and test-loads the result in a gateway, both in a worker thread. */
export async function compose(
  parts: readonly SubgraphSdl[],
  longestMs = LONGEST_MS,
): Promise<Composing> {
  const thread = taken() ?? started();
  thread.postMessage(parts);
  try {
    const signal = AbortSignal.timeout(longestMs);
    const [composing] = (await once(thread, 'message', { signal })) as [Composing];
    keep(thread);
    return composing;
  } catch (error) {
    void thread.terminate();
    if ((error as Error).name !== 'AbortError') throw error;
    return { errors: [`composing it takes longer than ${longestMs / 1_000} seconds.`] };
  }
}

function started(): Worker {
  const thread = new Worker(new URL('./compose-worker.js', import.meta.url), {
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  // An idle thread that fails must not be reused.
  return thread.on('error', () => {
    if (kept?.thread === thread) taken();
  });
}

function taken(): Worker | undefined {
  if (!kept) return undefined;
  const { thread, timer } = kept;
  kept = undefined;
  clearTimeout(timer);
  thread.ref();
  return thread;
}

function keep(thread: Worker) {
  const before = taken();
  void before?.terminate();
  // unref: must not keep the process alive.
  thread.unref();
  kept = { thread, timer: setTimeout(() => void taken()?.terminate(), KEPT_MS).unref() };
}
