import { known, anywhere } from '../../shared/eligibility/known.ts';
import { readFacts, type FactInput } from '../../shared/eligibility/facts.ts';
import { compileEligibility } from '../../shared/eligibility/verdict.ts';
import type { Announcement } from '../../shared/listing/record.ts';
import { text, Unanswered, type Check } from '../check.ts';
import { peopleFor } from '../people.ts';
import { spread } from '../spread.ts';
import type { Subject } from '../subject.ts';

type Told = { verdict: string; criteria: { fact: string; outcome: string }[] };
const MOST_ASKED = 40;

/** What a listing says of who it is for. */
export const eligibilityChecks: Check[] = [
  {
    id: 'eligibility-agrees',
    needs: ['contract', 'feed-items'],
    claim: text(
      'For people of every kind the verdict is what the announced rules come to.',
      'Ar gyfer pobl o bob math, y dyfarniad yw’r hyn y mae’r rheolau a gyhoeddwyd yn arwain ato.',
    ),
    mend: text(
      'Read docs/eligibility.md: a fact that was not given is unknown, never false. Without an evaluator of your own announce { assessedBy: PUBLISHER }.',
      'Darllenwch docs/eligibility.md: mae ffaith na roddwyd yn anhysbys, byth yn anwir. Heb werthuswr eich hun cyhoeddwch { assessedBy: PUBLISHER }.',
    ),
    run: async (subject) => {
      const all = (await subject.offered()).filter((listing) => !isPublishersOwn(listing));
      const ruled = all.filter(({ eligibility }) => eligibility);
      const free = all.filter(({ eligibility }) => !eligibility);
      if (all.length === 0) return { notAsked: ALL_BY_CODE };
      return disagreements(subject, [...spread(ruled, MOST_ASKED), ...spread(free, 3)]);
    },
  },
  {
    id: 'eligibility-publisher',
    needs: ['contract', 'feed-items'],
    claim: text(
      'Where the publisher’s own code decides, the contract’s verdict is CHECK_WITH_PROVIDER.',
      'Lle mae cod y cyhoeddwr ei hun yn penderfynu, dyfarniad y contract yw CHECK_WITH_PROVIDER.',
    ),
    mend: text(
      'Of a listing that announces { assessedBy: PUBLISHER } answer eligibility with CHECK_WITH_PROVIDER; your code’s verdict goes into a field of your own.',
      'Ar gyfer rhestriad sy’n cyhoeddi { assessedBy: PUBLISHER } atebwch eligibility â CHECK_WITH_PROVIDER; mae dyfarniad eich cod yn mynd i faes eich hun.',
    ),
    run: async (subject) => {
      const coded = (await subject.offered()).filter(isPublishersOwn);
      if (coded.length === 0)
        return {
          notAsked: text('none of its listings says so', 'nid oes rhestriad sy’n dweud hynny'),
        };
      return disagreements(subject, spread(coded, 10));
    },
  },
];

const ALL_BY_CODE = text(
  'all of its listings are assessed by its own code',
  'asesir ei holl restriadau gan ei god ei hun',
);

const isPublishersOwn = ({ eligibility }: Announcement) =>
  eligibility !== undefined && 'assessedBy' in eligibility;

async function disagreements(subject: Subject, listings: readonly Announcement[]) {
  const findings = [];
  for (const listing of listings) {
    const people = peopleFor(listing.eligibility);
    const told = await verdictsOf(subject, listing.id, people);
    const assess = compileEligibility(listing.eligibility);
    for (const [index, person] of people.entries()) {
      const given = readFacts(person);
      const { verdict, criteria } = assess(known(given, anywhere(given)));
      const outcomes = criteria().map(({ condition: { fact }, outcome }) => ({ fact, outcome }));
      const theirs = told[index];
      if (theirs?.verdict === verdict && inOrder(theirs.criteria) === inOrder(outcomes)) continue;
      const who = person.map(({ fact, value }) => `${fact} ${value}`).join(', ');
      findings.push(
        text(
          `${listing.id} for ${who}: ${theirs?.verdict}, by its rules ${verdict}`,
          `${listing.id} ar gyfer ${who}: ${theirs?.verdict}, yn ôl ei reolau ${verdict}`,
        ),
      );
    }
  }
  return findings;
}

const inOrder = (criteria: Told['criteria']) =>
  criteria
    .map(({ fact, outcome }) => `${fact} ${outcome}`)
    .sort()
    .join();

/** What a listing says to several people, in one request. */
async function verdictsOf(
  { references }: Subject,
  id: string,
  people: readonly FactInput[][],
): Promise<(Told | undefined)[]> {
  const fields = people.map(
    (_, at) => `p${at}: eligibility(circumstances: $p${at}) { verdict criteria { fact outcome } }`,
  );
  const told = people.map((value, at) => [`p${at}`, { type: '[FactInput!]', value }] as const);
  const { answer } = await references([id], fields.join('\n'), Object.fromEntries(told));
  const entity = answer.data?._entities?.[0] as Record<string, Told> | null | undefined;
  if (entity) return people.map((_, at) => entity[`p${at}`]);
  const said = answer.errors?.[0]?.message ?? 'null';
  throw new Unanswered(text(`${id}: ${said}`, `${id}: ${said}`));
}
