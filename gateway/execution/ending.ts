import type { FastifyReply } from 'fastify';
import { CallerLeft, TooSlow } from './refusals.ts';

/** A signal that aborts work for a request when its caller has left or its time is up. */
export function requestEnd({ raw }: FastifyReply, longestMs: number): AbortSignal {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new TooSlow(longestMs)), longestMs).unref();
  raw.once('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished) ending.abort(new CallerLeft());
  });
  return ending.signal;
}

/** The result of a task, if it settles before the signal aborts. @throws the signal's reason otherwise */
export function unlessEnded<T>(signal: AbortSignal | undefined, task: Promise<T>): Promise<T> {
  if (!signal) return task;
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  return Promise.race([task, ended]);
}
