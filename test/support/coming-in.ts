import { setImmediate as nextTurn } from 'node:timers/promises';

/** Counts the turns of the event loop, in each of which whatever has come in is answered. */
export function comingIn() {
  const enough = new AbortController();
  let turns = 0;
  const counting = (async () => {
    for (; !enough.signal.aborted; turns++) await nextTurn();
  })();
  return {
    turns: () => turns,
    stop: async () => {
      enough.abort();
      await counting;
    },
  };
}
