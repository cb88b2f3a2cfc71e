import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { NotNow } from './not-now.ts';

/** The most that a server bears at once; 0 for no limit. */
export type MostLoad = { inFlight: number; delayMs: number };

/** What a server has to do at the moment. */
export type Load = {
  /** Requests that are worked on, and how late the event loop is, in the middle of its last turns. */
  figures: () => { requestsInFlight: number; eventLoopDelayMs: number };
};

const RESOLUTION_MS = 10;
const LOOK_EVERY_MS = 500;
// One long turn holds up everybody once, and is over when it is seen: only several in a row are too much to do.
const FEWEST_TURNS = 3;
const WAIT_S = 1;

// Whoever looks whether the server lives, and how it is, is to be told in any case.
const ALWAYS = new Set(['/health', '/status']);

declare module 'fastify' {
  interface FastifyReply {
    isInFlight: boolean;
  }
}

/**
 * Answers 503 at once to what comes while there is too much to do, so that what was begun is finished in good
 * time. A request is in flight while it is worked on: not while its sender sends it, or reads the answer.
 */
export function shedLoad(app: FastifyInstance, most: MostLoad): Load {
  let requestsInFlight = 0;
  let eventLoopDelayMs = 0;
  const turns = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  turns.enable();
  const timer = setInterval(() => {
    if (turns.count < FEWEST_TURNS) return;
    eventLoopDelayMs = Math.max(0, turns.percentile(50) / 1e6 - RESOLUTION_MS);
    turns.reset();
  }, LOOK_EVERY_MS);
  timer.unref();

  const isLate = () => most.delayMs > 0 && eventLoopDelayMs > most.delayMs;
  const isFull = () => most.inFlight > 0 && requestsInFlight >= most.inFlight;
  // What this process asks itself belongs to a request that was let in.
  const isCounted = ({ url, socket }: IncomingMessage) =>
    socket instanceof Socket && !ALWAYS.has(url!);

  app.decorateReply('isInFlight', false);
  app.addHook('onRequest', ({ raw }, _, done) =>
    done(isLate() && isCounted(raw) ? new NotNow('OVERLOADED', WAIT_S) : undefined),
  );
  app.addHook('preHandler', ({ raw }, reply, done) => {
    if (!isCounted(raw)) return done();
    if (isFull()) return done(new NotNow('OVERLOADED', WAIT_S));
    reply.isInFlight = true;
    requestsInFlight++;
    return done();
  });
  app.addHook('onSend', (_, reply, _payload, done) => {
    if (reply.isInFlight) requestsInFlight--;
    reply.isInFlight = false;
    done();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    turns.disable();
  });
  return {
    figures: () => ({ requestsInFlight, eventLoopDelayMs: Math.round(eventLoopDelayMs) }),
  };
}
