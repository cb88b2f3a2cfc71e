import type { Check } from './check.ts';
import { text } from './finding.ts';

/** Limits a check to subgraphs with a listing type of their own. */
export const ofOwnType = (check: Check): Check => ({
  ...check,
  run: async (subject) => ((await subject.own()).typeName === null ? NO_TYPE : check.run(subject)),
});

const NO_TYPE = {
  notAsked: text('no field of its listings is its own', 'nid oes maes o’i gofnodion yn eiddo iddo'),
};
