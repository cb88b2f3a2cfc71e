import type { Candidate, Role } from './candidates.ts';

/** The steps that can decide between two listings. */
export type RankStep =
  'VERDICT' | 'LOCAL_PRIORITY' | 'ROLE' | 'NARROWEST' | 'NEAREST' | 'ASSURED' | 'ID';

const ROLE_ORDER: Record<Role, number> = { DUTY: 0, COMMISSIONED: 0, ALTERNATIVE: 1, SUPPORT: 2 };
const FARTHER_THAN_ANY = 100_000;

// In order of precedence. Only INELIGIBLE moves a listing down: what is not known yet must not, since asking
// may settle it. The id comes last so that no two listings ever tie.
const STEPS: readonly [RankStep, (a: Candidate, b: Candidate) => number][] = [
  ['VERDICT', (a, b) => refused(a) - refused(b)],
  ['LOCAL_PRIORITY', (a, b) => Number(b.priority !== null) - Number(a.priority !== null)],
  ['ROLE', (a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role]],
  ['NARROWEST', (a, b) => a.narrowness - b.narrowness],
  ['NEAREST', (a, b) => (a.km ?? FARTHER_THAN_ANY) - (b.km ?? FARTHER_THAN_ANY)],
  [
    'ASSURED',
    (a, b) => compareText(b.announcement.assuredOn ?? '', a.announcement.assuredOn ?? ''),
  ],
  ['ID', (a, b) => compareText(a.announcement.id, b.announcement.id)],
];

const refused = ({ assessment }: Candidate) => Number(assessment.verdict === 'INELIGIBLE');
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The step that puts one listing before another. */
export function decidedBy(a: Candidate, b: Candidate): { step: RankStep; order: number } {
  for (const [step, compare] of STEPS) {
    const order = compare(a, b);
    if (order !== 0) return { step, order };
  }
  return { step: 'ID', order: 0 };
}

/** Listings best first: the same ones always in the same order. */
export const ranked = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => decidedBy(a, b).order);
