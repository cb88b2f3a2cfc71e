import { say } from '../../../shared/domain/language.ts';
import type { Outcome } from '../../schema.generated.ts';
import { pathOf } from '../../view/paths.ts';
import type { Finding } from './finding.ts';
import { UNANSWERED } from './unanswered.generated.ts';
import { toldBy } from './not-yet.ts';
import { STATES } from './tally.ts';

export const texts = {
  title: { en: 'Look-ups without an answer', cy: 'Chwiliadau heb ateb' },
  what: {
    en: 'What was asked for and nobody had published, the most frequent first. Only the service and the council are counted: no postcode is kept, nor who asked.',
    cy: 'Yr hyn y gofynnwyd amdano heb i neb ei gyhoeddi, y mwyaf cyffredin gyntaf. Dim ond y gwasanaeth a’r cyngor a gyfrifir: ni chedwir cod post, na phwy a ofynnodd.',
  },
  nothing: { en: 'Every look-up found a listing.', cy: 'Canfu pob chwiliad gofnod.' },
  service: { en: 'Service', cy: 'Gwasanaeth' },
  council: { en: 'Council', cy: 'Cyngor' },
  why: { en: 'Why', cy: 'Pam' },
  count: { en: 'Look-ups', cy: 'Chwiliadau' },
};

/** What callers asked for without getting an answer. */
export const unanswered: Finding<typeof texts> = {
  texts,
  tell: async ({ language, link }, ask, said) => {
    const insight = toldBy(await ask(UNANSWERED, { language }));
    const why = (outcome: Outcome) =>
      say(outcome === 'NOT_PROVIDED_HERE' ? STATES.NOBODY : STATES.SILENT, language);
    return {
      table: {
        columns: [said.service, said.council, said.why, said.count],
        rows: insight.unanswered.map(({ service, council, outcome, count }) => [
          { text: service.title, href: link(pathOf.service(service.id)) },
          council.name,
          why(outcome),
          count,
        ]),
      },
    };
  },
};
