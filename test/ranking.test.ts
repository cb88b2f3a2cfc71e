import * as fc from 'fast-check';
import type { Announcement } from '../shared/contract/listing-record.ts';
import { decidedBy, ranked } from '../subgraphs/routing/answers/rank.ts';
import { reasonsFor } from '../subgraphs/routing/answers/reasons.ts';
import type { Candidate } from '../subgraphs/routing/answers/candidates.ts';
import { draft } from './support/listing.ts';

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    key: fc.integer({ min: 0, max: 999 }),
    verdict: fc.constantFrom('ELIGIBLE' as const, 'INELIGIBLE' as const, 'NO_CONDITIONS' as const),
    role: fc.constantFrom(
      'DUTY' as const,
      'COMMISSIONED' as const,
      'ALTERNATIVE' as const,
      'SUPPORT' as const,
    ),
    priority: fc.constantFrom(null, { en: 'Try this first' }),
    narrowness: fc.integer({ min: 0, max: 3 }),
    km: fc.constantFrom(null, 1, 2),
    assuredOn: fc.constantFrom(undefined, '2026-01-01', '2026-06-01'),
  })
  .map(({ key, verdict, assuredOn, ...rest }) => ({
    ...rest,
    holder: null,
    claim: null,
    payerSaysSo: true,
    providerSaysSo: true,
    announcement: {
      ...draft(`k${key}`),
      id: `local:k${key}`,
      assuredOn,
    } as unknown as Announcement,
    assess: () => assessment(verdict),
    assessment: assessment(verdict),
  }));
const assessment = (verdict: Candidate['assessment']['verdict']) => ({
  verdict,
  criteria: () => [],
  asking: () => [],
});
const candidates = fc.uniqueArray(candidate, {
  maxLength: 12,
  selector: ({ announcement }) => announcement.id,
});
const ids = (list: readonly Candidate[]) => list.map(({ announcement }) => announcement.id);

test('the same listings come in the same order, however they came in', () => {
  fc.assert(
    fc.property(candidates, fc.infiniteStream(fc.nat()), (list, keys) => {
      const shuffled = list
        .map((each) => ({ each, at: keys.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
      expect(ids(ranked(shuffled))).toEqual(ids(ranked(list)));
    }),
    { numRuns: 500 },
  );
});

test('no two listings ever tie, and what puts one before another holds against every later one', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const order = ranked(list);
      order.forEach((one, at) => {
        for (const later of order.slice(at + 1))
          expect(decidedBy(one, later).order).toBeLessThan(0);
      });
    }),
  );
});

test('nothing is hidden: whoever is not eligible comes last', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const refusals = ranked(list).map(({ assessment }) => assessment.verdict === 'INELIGIBLE');
      expect(refusals).toHaveLength(list.length);
      expect(refusals).toEqual([...refusals].sort((a, b) => Number(a) - Number(b)));
    }),
  );
});

test('each step that decided leaves its reason, in both languages', () => {
  const REASON_OF: Record<string, string[]> = {
    VERDICT: ['INELIGIBLE'],
    LOCAL_PRIORITY: ['LOCAL_PRIORITY'],
    ROLE: ['HOLDS_DUTY', 'DELIVERS_FOR_DUTY_HOLDER', 'SHARED_SERVICE', 'ANOTHER_BODY'],
    NARROWEST: ['NARROWEST'],
    NEAREST: ['NEAREST'],
    ASSURED: ['ASSURED'],
    ID: ['FIXED_ORDER'],
  };
  fc.assert(
    fc.property(candidates, (list) => {
      const order = ranked(list);
      const reasons = reasonsFor(order);
      const codesOf = (at: number) => reasons[at]!.map(({ code }) => code as string);
      order.slice(0, -1).forEach((one, at) => {
        const { step } = decidedBy(one, order[at + 1]!);
        // What a refusal decides is told of the one it sinks.
        const codes = codesOf(step === 'VERDICT' ? at + 1 : at);
        expect(codes.some((code) => REASON_OF[step]!.includes(code))).toBe(true);
      });
      for (const { say } of reasons.flat()) expect(say('CY')).not.toBe(say('EN'));
    }),
  );
});
