import { setImmediate as nextTurn } from 'node:timers/promises';

/** Waiting to go on with something that takes long; all that wait with one of these are one party. */
export type Turns = {
  /** Resolves when it is this party's turn. @throws what `refusal` gives, when it gives anything */
  turn: () => Promise<void>;
};

type Waiting = { go: () => void; fail: (reason: unknown) => void };
type Party = { waiting: Waiting[]; at: number; refusal: () => unknown };

// What long work may take of a turn of the event loop, all of it together: then whatever came in is answered.
const SHARE_MS = 10;
// What somebody goes on to do runs a few promises later: an item's resolver, and then its fields.
const PROMISES_LATER = 5;
const ALREADY = Promise.resolve();

// There is one event loop, and so one turn that all work of a process shares.
const parties: Party[] = [];
let began = 0;
let running = false;

/** Whether long work has had its share of this turn of the event loop. */
export const isTurnSpent = (): boolean => performance.now() - began > SHARE_MS;

/** Says that somebody has just come in: where no long work waits, the turn is theirs. */
export function beginTurn() {
  if (!running) began = performance.now();
}

/** Makes a party of its own, which waits in turn with the others, however much each has to do. */
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

/** Lets one after the other go on, as many in a turn as there is time for. */
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

// Lists of tens of thousands wait: taking the first off an array of that length moves all the others.
function nextOf(party: Party): Waiting {
  const next = party.waiting[party.at++]!;
  if (isWaiting(party, 0)) Object.assign(party, { waiting: [], at: 0 });
  return next;
}
