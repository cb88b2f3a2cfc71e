import * as fc from 'fast-check';
import { isWithin } from '../shared/domain/dates.ts';
import type { Succession } from '../subgraphs/routing/places/succession.ts';
import { createSuccessions, type Life } from '../subgraphs/routing/places/successions.ts';

// Reorganisations one after another, each of some of the areas then standing: merged into one, split into several, or
// redrawn. Whatever they are, the areas that stand on a day cover what stood before.
type Step = { kind: 'MERGED' | 'SPLIT' | 'REDRAWN'; year: number; picks: number[] };
const FIRST = ['A1', 'A2', 'A3', 'A4'];
const YEARS = [2001, 2005, 2009, 2013, 2017, 2021];
const DAYS = [2000, ...YEARS, 2025].flatMap((year) => [`${year}-03-31`, `${year}-04-01`]);

const step = (year: number): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constantFrom('MERGED' as const, 'SPLIT' as const, 'REDRAWN' as const),
    year: fc.constant(year),
    picks: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }),
  });
const history = fc.tuple(...YEARS.map(step));

function countryOf(steps: readonly Step[]) {
  const lives = new Map<string, Life>(FIRST.map((code) => [code, {}]));
  const successions: Succession[] = [];
  let standing = [...FIRST];
  for (const { kind, year, picks } of steps) {
    const gone = [...new Set(picks.map((pick) => standing[pick % standing.length]!))];
    const from = kind === 'MERGED' ? gone : gone.slice(0, 1);
    const news = Array.from({ length: kind === 'SPLIT' ? 2 : 1 }, (_, at) => `B${year}${at}`);
    for (const old of from) {
      lives.set(old, { ...lives.get(old), to: `${year}-03-31` });
      for (const to of news) successions.push({ from: old, to, on: `${year}-04-01`, kind });
    }
    for (const code of news) lives.set(code, { from: `${year}-04-01` });
    standing = [...standing.filter((code) => !from.includes(code)), ...news];
  }
  return { lives, successions };
}

const NOWHERE = () => false;

test('what stands where an area stands was in force on the day, whatever happened before and since', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { lives, successions } = countryOf(steps);
      const { standing } = createSuccessions(successions, [], lives);
      const outside: string[] = [];
      for (const code of lives.keys())
        for (const day of DAYS) {
          const stood = standing(code, day, NOWHERE);
          const isThere = (one: string) => isWithin(day, lives.get(one)!.from, lives.get(one)!.to);
          if (stood.length === 0 || !stood.every(isThere))
            outside.push(`${code} on ${day}: ${stood.join()}`);
        }
      expect(outside).toEqual([]);
    }),
  );
});

test('a body has one id, whichever of its codes it is met under', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { lives, successions } = countryOf(steps);
      const { codesOf, latest } = createSuccessions(successions, [], lives);
      for (const code of lives.keys()) {
        const ids = new Set(codesOf(code).map(latest));
        expect(ids.size).toBe(1);
        expect(codesOf(code)).toContain([...ids][0]);
      }
    }),
  );
});

test('the part of a split area that a place lies in is the one that it passed to', () => {
  fc.assert(
    fc.property(fc.nat({ max: 4 }), fc.integer({ min: 2, max: 5 }), (at, count) => {
      const ends = Array.from({ length: count }, (_, index) => `T${index}`);
      const split = ends.map((to): Succession => ({
        from: 'S',
        to,
        on: '2028-04-01',
        kind: 'SPLIT',
      }));
      const parts = ends.slice(1).map((to) => ({ from: 'S', to, within: `W${to}` }));
      const lives = new Map<string, Life>(ends.map((code) => [code, { from: '2028-04-01' }]));
      lives.set('S', { to: '2028-03-31' });
      const { standing } = createSuccessions(split, parts, lives);
      const to = ends[at % count]!;
      expect(standing('S', '2028-04-01', (code) => code === `W${to}`)).toEqual([to]);
      expect(standing('S', '2028-03-31', (code) => code === `W${to}`)).toEqual(['S']);
      expect(standing(to, '2028-03-31', (code) => code === `W${to}`)).toEqual(['S']);
    }),
  );
});
