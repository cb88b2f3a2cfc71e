import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SubgraphSdl } from './supergraph.ts';

/** A supergraph that loads, and the schema callers see of it. */
export type Composed = { supergraphSdl: string; apiSdl: string };

/** What composing comes to: a graph, or what is wrong. */
export type Composing = Composed | { errors: string[] };

// Twenty publishers compose in a second; what takes this long or this much was made to.
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 1_024;
// A thread that has composed before does it three times as fast: one is kept, for a while.
const KEPT_MS = 60_000;
let kept: { thread: Worker; timer: NodeJS.Timeout } | undefined;

/** Composes subgraphs and loads the result in a gateway that serves nobody, both in a thread of their own. */
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
  // One that fails while nobody waits for it is not to be asked again.
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
  // It is no reason for the process to go on.
  thread.unref();
  kept = { thread, timer: setTimeout(() => void taken()?.terminate(), KEPT_MS).unref() };
}
