import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { NotNow } from './not-now.ts';

/** The most load a server accepts at once; 0 for no limit. */
export type MostLoad = { inFlight: number; delayMs: number };

/** A server's current load. */
export type Load = {
  /** Requests in progress, and the median event-loop delay of the last interval. */
  figures: () => { requestsInFlight: number; eventLoopDelayMs: number };
};

const RESOLUTION_MS = 10;
const LOOK_EVERY_MS = 500;
// One long iteration delays everyone once, and is over when it is measured: only several in a row are overload.
const FEWEST_TURNS = 3;
const WAIT_S = 1;

// Liveness and status checks are always answered.
const ALWAYS = new Set(['/health', '/status']);

declare module 'fastify' {
  interface FastifyReply {
    isInFlight: boolean;
  }
}

/**
 * Responds 503 at once to new requests while overloaded, so that those in progress finish in good time. A request is
 * in flight while it is being processed: not while the client sends it, or reads the response.
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
  // A request that this process sends to itself belongs to one that was already admitted.
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
