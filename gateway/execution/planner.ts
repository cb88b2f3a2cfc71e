import type { QueryPlan } from '@apollo/query-planner';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Logger } from '../../shared/runtime/logger.ts';
import { fairTurns } from '../../shared/runtime/fair-turns.ts';
import { NotPlanned, PlanningFailed, TooLongToPlan } from './refusals.ts';

type Reply = {
  apiSdl?: string;
  plan?: string;
  answer?: string;
  refused?: string;
  fault?: string;
};
/** A valid introspection operation. */
export type SchemaQuestion = {
  text: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
};
type Running = { thread: Worker; loaded: Promise<string>; ready: Promise<unknown> };

const LONGEST_PLANNING_MS = 10_000;
const MOST_MEMORY_MB = 2_048;

/** Plans operations on one supergraph, and answers introspection, in a worker thread. */
export type Planner = ReturnType<typeof startPlanner>;

/**
 * Starts a planner. Operations are planned one at a time, round-robin by client; one that takes too long is refused
 * and its thread replaced, and the others wait for the new one. A thread that died is restarted when it is
 * needed.
 */
export function startPlanner(
  supergraphSdl: string,
  log: Logger,
  longestMs: number = LONGEST_PLANNING_MS,
) {
  const inTurn = fairTurns();
  const closing = new AbortController();
  let running: Running | undefined;

  const start = (): Running => {
    const thread = startThread();
    thread.on('error', (error) => {
      log.error({ error: String(error) }, 'the planning thread died');
      if (running?.thread === thread) running = undefined;
    });
    const ask = (message: object) => answerOf(thread, message, closing.signal);
    const loaded = ask({ task: 'load', supergraphSdl }).then(({ apiSdl }) => apiSdl!);
    const ready = loaded.then(() => ask({ task: 'prepare' }));
    // Callers that need it get the error; there may be none.
    ready.catch(() => undefined);
    return { thread, loaded, ready };
  };
  const replace = ({ thread }: Running) => {
    void thread.terminate();
    if (running?.thread === thread) running = undefined;
    if (!closing.signal.aborted) running ??= start();
  };

  async function ask(task: object): Promise<Reply> {
    const asked = (running ??= start());
    let limit: AbortSignal | undefined;
    try {
      await asked.ready;
      limit = AbortSignal.timeout(longestMs);
      const signal = AbortSignal.any([closing.signal, limit]);
      return await answerOf(asked.thread, task, signal);
    } catch (error) {
      if (error instanceof NotPlanned || error instanceof PlanningFailed) throw error;
      replace(asked);
      throw limit?.aborted ? new TooLongToPlan() : new PlanningFailed(String(error));
    }
  }

  running = start();
  return {
    /** The API schema, as soon as the supergraph is loaded. @throws Error when it cannot be. */
    apiSdl: (): Promise<string> => (running ??= start()).loaded,
    /** Resolves when operations can be planned. @throws Error when the supergraph cannot be planned on. */
    ready: async (): Promise<void> => void (await (running ??= start()).ready),
    /** Plans a document's one operation. @throws NotPlanned, TooLongToPlan or PlanningFailed. */
    plan: async (text: string, client = ''): Promise<{ plan: QueryPlan; size: number }> => {
      const { plan } = await inTurn(client, () => ask({ task: 'plan', text }));
      return { plan: JSON.parse(plan!) as QueryPlan, size: plan!.length };
    },
    /** Executes an introspection operation: the response as JSON. @throws as plan does. */
    introspect: async (asked: SchemaQuestion, client = ''): Promise<string> =>
      (await inTurn(client, () => ask({ task: 'introspect', ...asked }))).answer!,
    /** Ends the thread: pending calls fail. */
    close: (): void => {
      closing.abort();
      void running?.thread.terminate();
    },
  };
}

function startThread(): Worker {
  const thread = new Worker(new URL('./planning-worker.js', import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  // unref: an idle thread must not keep the process alive.
  thread.unref();
  return thread;
}

/** A thread's reply to one message. @throws NotPlanned for what it refuses, PlanningFailed for its faults. */
async function answerOf(thread: Worker, message: object, signal: AbortSignal): Promise<Reply> {
  thread.ref();
  try {
    thread.postMessage(message);
    const [reply] = (await once(thread, 'message', { signal })) as [Reply];
    if (reply.refused !== undefined) throw new NotPlanned(reply.refused);
    if (reply.fault !== undefined) throw new PlanningFailed(reply.fault);
    return reply;
  } finally {
    thread.unref();
  }
}
