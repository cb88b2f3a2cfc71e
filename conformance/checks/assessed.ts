import type { FactInput } from '../../shared/domain/eligibility/facts.ts';
import type { Announcement } from '../../shared/contract/listing-record.ts';
import type { OwnText } from '../../shared/domain/language.ts';
import type { Check } from '../check.ts';
import { text, NoAnswer } from '../finding.ts';
import { hasField } from '../own-fields.ts';
import { ofOwnType } from '../own-type.ts';
import { peopleFor } from '../people.ts';
import { spread } from '../spread.ts';
import type { Subject } from '../subject.ts';

const MOST_ASKED = 10;
const NONE_SAYS_SO = {
  notAsked: text(
    'none of its listings announces { assessedBy: PUBLISHER }',
    'nid oes cofnod sy’n cyhoeddi { assessedBy: PUBLISHER }',
  ),
};
const NO_CODE = {
  notAsked: text('its type has no field assessed', 'nid oes maes assessed gan ei fath'),
};

/** The verdicts of a publisher's own code, where it decides in place of rules. */
export const assessedCheck: Check = ofOwnType({
  id: 'eligibility-assessed',
  needs: ['contract', 'feed-items'],
  claim: text(
    'Where its own code decides, the field assessed has a verdict for people of every kind.',
    'Lle mae ei god ei hun yn penderfynu, mae gan y maes assessed ddyfarniad i bobl o bob math.',
  ),
  mend: text(
    'Answer assessed(circumstances: [FactInput!]): Eligibility for every listing that announces { assessedBy: PUBLISHER }, for somebody of whom nothing is known as well.',
    'Atebwch assessed(circumstances: [FactInput!]): Eligibility am bob cofnod sy’n cyhoeddi { assessedBy: PUBLISHER }, am rywun na wyddys dim amdano hefyd.',
  ),
  run: async (subject) => {
    const { document, typeName } = await subject.own();
    const coded = (await subject.offered()).filter(isCoded);
    if (coded.length === 0) return NONE_SAYS_SO;
    if (!hasField(document, typeName!, 'assessed')) return NO_CODE;
    const findings: OwnText[] = [];
    for (const { id } of spread(coded, MOST_ASKED))
      findings.push(...(await unassessed(subject, id)));
    return findings;
  },
});

const isCoded = ({ eligibility }: Announcement) =>
  eligibility !== undefined && 'assessedBy' in eligibility;

/** The people for whom a listing has no verdict; all are requested at once. */
async function unassessed({ references }: Subject, id: string): Promise<OwnText[]> {
  const people = peopleFor(undefined);
  const fields = people.map((_, at) => `p${at}: assessed(circumstances: $p${at}) { verdict }`);
  const told = people.map((value, at) => [`p${at}`, { type: '[FactInput!]', value }] as const);
  const { answer } = await references([id], fields.join('\n'), Object.fromEntries(told));
  const entity = answer.data?._entities?.[0] as Record<string, { verdict?: string } | null> | null;
  if (!entity) {
    const said = answer.errors?.[0]?.message ?? 'null';
    throw new NoAnswer(text(`${id}: ${said}`, `${id}: ${said}`));
  }
  return people
    .filter((_, at) => !entity[`p${at}`]?.verdict)
    .map((person) =>
      text(`${id}: none for ${shown(person)}`, `${id}: dim un ar gyfer ${shown(person)}`),
    );
}

const shown = (person: readonly FactInput[]) =>
  person.map(({ fact, value }) => `${fact} ${value}`).join(', ');
