import { isWithin, today } from '../../shared/domain/dates.ts';
import type { Rules } from '../../shared/domain/eligibility/rules.ts';
import { readFacts, type FactInput } from '../../shared/domain/eligibility/facts.ts';
import { anywhere, givenFacts } from '../../shared/domain/eligibility/given-facts.ts';
import { compileEligibility, type Verdict } from '../../shared/domain/eligibility/verdict.ts';
import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { peopleFor } from '../people.ts';
import { spread } from '../spread.ts';
import type { Subject } from '../subject.ts';

const MOST_WEIGHED = 200;
const NO_RULES = {
  notAsked: text('none of its listings announces rules', 'nid oes cofnod sy’n cyhoeddi rheolau'),
};

/** Checks on the rules that listings announce, from which the directory derives its verdicts. */
export const eligibilityChecks: Check[] = [
  {
    id: 'eligibility-current',
    needs: ['feed-items'],
    claim: text(
      'No listing on offer rests on rules that have all ended.',
      'Nid oes cofnod ar gynnig sy’n dibynnu ar reolau sydd i gyd wedi dod i ben.',
    ),
    mend: text(
      'Announce the version that is in force now, or withdraw the listing; docs/eligibility.md has versions by date.',
      'Cyhoeddwch y fersiwn sydd mewn grym nawr, neu tynnwch y cofnod yn ôl; mae docs/eligibility.md yn disgrifio fersiynau yn ôl dyddiad.',
    ),
    run: async (subject) => {
      const ruled = await ruledBy(subject);
      if (ruled.length === 0) return NO_RULES;
      return ruled
        .filter(({ rules }) => rules.versions.every(({ to }) => to && to < today()))
        .map(({ id }) =>
          text(`${id}: its last rule has ended`, `${id}: mae ei reol olaf wedi dod i ben`),
        );
    },
  },
  {
    id: 'eligibility-verdicts',
    needs: ['eligibility-current'],
    claim: text(
      'By each announced rule people of every kind get a verdict, and not all of them are refused.',
      'Yn ôl pob rheol a gyhoeddwyd caiff pobl o bob math ddyfarniad, ac ni wrthodir pawb.',
    ),
    mend: text(
      'Read docs/eligibility.md: a fact that was not given is unknown, never false. A rule that nobody can meet is a slip, or a service that has ended; signpost rule check shows what a rule says of whom.',
      'Darllenwch docs/eligibility.md: mae ffaith na roddwyd yn anhysbys, byth yn anwir. Mae rheol na all neb ei bodloni yn llithriad, neu’n wasanaeth a ddaeth i ben; mae signpost rule check yn dangos beth mae rheol yn ei ddweud am bwy.',
    ),
    run: async (subject) => {
      const ruled = (await ruledBy(subject)).filter(({ rules }) => rules.versions.some(isInForce));
      if (ruled.length === 0) return NO_RULES;
      return spread(ruled, MOST_WEIGHED)
        .filter(({ rules }) => peopleFor(rules).map(verdictBy(rules)).every(isRefusal))
        .map(({ id }) => text(`${id}: everybody is refused`, `${id}: gwrthodir pawb`));
    },
  },
];

const isRefusal = (verdict: Verdict) => verdict === 'INELIGIBLE';

const isInForce = ({ from, to }: Rules['versions'][number]) => isWithin(today(), from, to);

const ruledBy = async ({ offered }: Subject): Promise<{ id: string; rules: Rules }[]> =>
  (await offered()).flatMap(({ id, eligibility }) =>
    eligibility && 'versions' in eligibility ? [{ id, rules: eligibility }] : [],
  );

function verdictBy(rules: Rules) {
  const assess = compileEligibility(rules);
  return (person: FactInput[]) => {
    const given = readFacts(person);
    return assess(givenFacts(given, anywhere(given))).verdict;
  };
}
