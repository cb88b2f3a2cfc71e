import { Worker } from 'node:worker_threads';
import type { Part } from '../supergraph.ts';

/** A supergraph that loads, and the schema callers see of it. */
export type Composed = { supergraphSdl: string; apiSdl: string };

/** What composing comes to: a graph, or what is wrong. */
export type Composing = Composed | { errors: string[] };

// Twenty publishers compose in less than a second; what takes this long or this much was made to.
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 1_024;

/** Composes subgraphs and loads the result in a gateway that serves nobody, both in a thread of their own. */
export const compose = (parts: readonly Part[], longestMs = LONGEST_MS): Promise<Composing> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compose-worker.js', import.meta.url), {
      workerData: parts,
      env: { APOLLO_TELEMETRY_DISABLED: '1' },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const timer = setTimeout(() => {
      resolve({ errors: [`composing it takes longer than ${longestMs / 1_000} seconds.`] });
      void worker.terminate();
    }, longestMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`composing ended with ${code} and no result`));
    });
  });
