import { Worker } from 'node:worker_threads';
import type { Part } from '../supergraph.ts';

/** What composing comes to: a supergraph that loads and the schema callers see of it, or what is wrong. */
export type Composed = { supergraphSdl: string; apiSdl: string } | { errors: string[] };

/** Composes subgraphs and loads the result in a gateway that serves nobody, both in a thread of their own. */
export const compose = (parts: readonly Part[]): Promise<Composed> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compose-worker.js', import.meta.url), {
      workerData: parts,
      env: { APOLLO_TELEMETRY_DISABLED: '1' },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`composing ended with ${code} and no result`)));
  });
