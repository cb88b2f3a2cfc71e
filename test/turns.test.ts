import * as fc from 'fast-check';
import { createAllowance, pause } from '../shared/runtime/allowance.ts';
import { comingIn } from './support/coming-in.ts';

const open = () => createAllowance(new AbortController().signal);

/** Works without letting anybody else go on, for longer than a request's share of a turn. */
function work() {
  for (const end = performance.now() + 12; performance.now() < end;);
}

test('everybody who waits has a turn, each request in the order it asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 }),
      async (asked) => {
        const went: [request: number, at: number][] = [];
        await Promise.all(
          asked.map(async (times, request) => {
            const { turn } = open();
            const all = Array.from({ length: times }, async (_, at) => {
              await turn();
              went.push([request, at]);
            });
            await Promise.all(all);
          }),
        );
        asked.forEach((times, request) =>
          expect(went.filter(([by]) => by === request).map(([, at]) => at)).toEqual(
            Array.from({ length: times }, (_, at) => at),
          ),
        );
      },
    ),
  );
});

test('a request that asks for little does not wait for one that asks for much', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 50, max: 500 }),
      fc.integer({ min: 1, max: 5 }),
      async (much, little) => {
        const [large, small] = [open(), open()];
        let largeWent = 0;
        const all = Promise.all(
          Array.from({ length: much }, async () => {
            await large.turn();
            largeWent++;
          }),
        );
        await Promise.all(Array.from({ length: little }, () => small.turn()));
        expect(largeWent).toBeLessThanOrEqual(little + 5);
        await all;
      },
    ),
  );
});

test('what comes in is answered between any two pieces of long work', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (pieces) => {
      const others = comingIn();
      const seen: number[] = [];
      const { turn } = open();
      await Promise.all(
        Array.from({ length: pieces }, async () => {
          await turn();
          seen.push(others.turns());
          work();
        }),
      );
      await others.stop();
      expect(new Set(seen).size).toBe(pieces);
    }),
    { numRuns: 10 },
  );
});

test('once the signal aborts nobody who waits goes on, and each is told why', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      async (times, until) => {
        const ended = new AbortController();
        const { turn, isSpent, signal } = createAllowance(ended.signal);
        const reason = new Error('the caller has left');
        const all = await Promise.allSettled(
          Array.from({ length: times }, async (_, at) => {
            await turn();
            expect(signal.aborted).toBe(false);
            if (at === until) ended.abort(reason);
          }),
        );
        expect(all.map(({ status }) => status)).toEqual(
          Array.from({ length: times }, (_, at) => (at <= until ? 'fulfilled' : 'rejected')),
        );
        const told = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
        expect(new Set([reason, ...told])).toEqual(new Set([reason]));
        if (until >= times) return;
        expect(isSpent()).toBe(true);
        await expect(turn()).rejects.toBe(reason);
        await expect(pause({ turn, isSpent, signal })).rejects.toBe(reason);
      },
    ),
  );
});

test('work on nobody’s allowance waits in turn as well', async () => {
  work();
  let cameIn = false;
  setImmediate(() => (cameIn = true));
  await pause();
  expect(cameIn).toBe(true);
});
