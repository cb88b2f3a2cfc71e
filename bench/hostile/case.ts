import type { Random } from '../../cli/generate/random.ts';

/** A request as a client sends it to /graphql. */
export type Sent = { query: string; variables?: object };

/** A kind of request that takes more than its share, and how one is made; it is sent so many times at once. */
export type Case = { name: string; copies: number; make: (random: Random) => Sent };

/** So many pieces of a text, one after the other. */
export const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

/** Words that people look for, and one that nobody does. */
export const WORDS = [
  'bins',
  'carer',
  'parking',
  'council tax',
  'helpu',
  'school meals',
  'rats',
  'zzyzx',
];
