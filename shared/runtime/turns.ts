import { setImmediate as nextTurn } from 'node:timers/promises';

/** A queue for long work; all waiters on one of these count as one party. */
export type Turns = {
  /** Resolves when it is this party's turn. @throws what `refusal` returns, when it returns anything */
  turn: () => Promise<void>;
};

type Waiting = { go: () => void; fail: (reason: unknown) => void };
type Party = { waiting: Waiting[]; at: number; refusal: () => unknown };

// The share of one iteration of the event loop for all long work together: after that, incoming requests are served.
const SHARE_MS = 10;
// A resumed task does its work a few promises later: an item's resolver, and then its fields.
const PROMISES_LATER = 5;
const ALREADY = Promise.resolve();

// There is one event loop, so all work of the process shares one queue.
const parties: Party[] = [];
let began = 0;
let running = false;

/** Whether long work has used its share of this iteration of the event loop. */
export const isTurnSpent = (): boolean => performance.now() - began > SHARE_MS;

/** Marks the arrival of a request: where no long work is waiting, it starts with a full share. */
export function beginTurn() {
  if (!running) began = performance.now();
}

/** Creates a party, which takes turns with the others, however much work each has. */
export function createTurns(refusal: () => unknown = () => undefined): Turns {
  const party: Party = { waiting: [], at: 0, refusal };
  return {
    turn: () =>
      new Promise((go, fail) => {
        party.waiting.push({ go, fail });
        if (isWaiting(party, 1)) parties.push(party);
        if (!running) void run();
      }),
  };
}

/** Resumes one waiter after the other, as many in an iteration as there is time for. */
async function run() {
  running = true;
  for (let party = parties.shift(); party; party = parties.shift()) {
    if (isTurnSpent()) {
      await nextTurn();
      began = performance.now();
    }
    const { go, fail } = nextOf(party);
    const reason = party.refusal();
    if (reason === undefined) go();
    else fail(reason);
    if (!isWaiting(party, 0)) parties.push(party);
    for (let hop = 0; hop < PROMISES_LATER; hop++) await ALREADY;
  }
  running = false;
}

const isWaiting = ({ waiting, at }: Party, howMany: number) => waiting.length - at === howMany;

// Queues hold tens of thousands: shifting an array of that length moves every other item.
function nextOf(party: Party): Waiting {
  const next = party.waiting[party.at++]!;
  if (isWaiting(party, 0)) Object.assign(party, { waiting: [], at: 0 });
  return next;
}
