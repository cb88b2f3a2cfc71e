import { say } from '../../../shared/domain/language.ts';
import { inUkTime } from '../../../shared/domain/opening/uk-clock.ts';
import type { Page } from '../../page.ts';
import { sayDate, sayClockTime } from '../../view/when.ts';
import type { FindingTexts } from './finding.ts';
import { INSIGHT } from './insight.generated.ts';
import { toldBy, unlessNotYet } from './not-yet.ts';
import { texts as byCouncil } from './by-council.ts';
import { texts as byService } from './by-service.ts';
import { texts as duplicates } from './duplicates.ts';
import { texts as stale } from './stale.ts';
import { texts as unanswered } from './unanswered.ts';

const FINDINGS: readonly [path: string, texts: FindingTexts][] = [
  ['/insight/services', byService],
  ['/insight/councils', byCouncil],
  ['/insight/duplicates', duplicates],
  ['/insight/stale', stale],
  ['/insight/unanswered', unanswered],
];

export const texts = {
  title: { en: 'What is missing', cy: 'Yr hyn sydd ar goll' },
  what: {
    en: 'For scrutiny: {listings} listings of {services} services in {councils} councils, counted at {time} on {day}.',
    cy: 'Ar gyfer craffu: nifer y cofnodion {listings}, y gwasanaethau {services} a’r cynghorau {councils}, fel yr oeddent am {time} ar {day}.',
  },
};

/** What the directory covers and lacks, with links to details. */
export const insight: Page = unlessNotYet(async ({ language, link }, ask) => {
  const found = toldBy(await ask(INSIGHT, {}));
  const at = inUkTime(Date.parse(found.asOf));
  return {
    template: 'insight',
    texts,
    view: {
      counts: {
        ...found,
        time: sayClockTime(at, language),
        day: sayDate(at.slice(0, 10), language),
      },
      findings: FINDINGS.map(([path, { title, what }]) => ({
        href: link(path),
        title: say(title, language),
        what: say(what, language),
      })),
    },
  };
});
