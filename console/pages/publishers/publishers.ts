import { say, type Language, type OwnText } from '../../../shared/domain/language.ts';
import { inUkTime } from '../../../shared/domain/opening/uk-clock.ts';
import type { Page } from '../../page.ts';
import type { ReadRegistry } from '../../registry.ts';
import type { PublisherState } from '../../schema.generated.ts';
import { wholeList } from '../../view/pages.ts';
import { shownTable, type Cell } from '../../view/table.ts';
import { sayDate, sayClockTime } from '../../view/when.ts';
import { TIER_WORDS } from '../../view/words.ts';
import { conformanceOf, versionsOf, type AsPublished } from './agency.ts';
import { PUBLISHERS, REFERENCE_DATA, type PublishersQuery } from './publishers.generated.ts';
import { sayReferenceAge } from './reference-age.ts';

type Publisher = PublishersQuery['publishers'][number] & { agency: AsPublished };

const STATES: Record<PublisherState, OwnText> = {
  FRESH: { en: 'Up to date', cy: 'Yn gyfredol' },
  STALE: { en: 'Not heard from lately', cy: 'Heb glywed ganddo’n ddiweddar' },
  MISSING: { en: 'Never heard from', cy: 'Heb glywed ganddo erioed' },
};

export const texts = {
  title: { en: 'Publishers', cy: 'Cyhoeddwyr' },
  what: {
    en: 'Whose listings are in answers, and whether the directory still hears from them. Listings of one that is silent stay in answers, and the answer says so.',
    cy: 'Cofnodion pwy sydd mewn atebion, ac a yw’r cyfeiriadur yn dal i glywed ganddynt. Mae cofnodion un tawel yn aros mewn atebion, a’r ateb yn dweud hynny.',
  },
  age: { en: 'Postcodes and areas', cy: 'Codau post ac ardaloedd' },
  publisher: { en: 'Publisher', cy: 'Cyhoeddwr' },
  tier: { en: 'Kind', cy: 'Math' },
  state: { en: 'State', cy: 'Cyflwr' },
  heard: { en: 'Last heard from', cy: 'Clywyd ganddo ddiwethaf' },
  reports: { en: 'Reports waiting', cy: 'Adroddiadau’n aros' },
  conformance: { en: 'Last conformance', cy: 'Cydymffurfiaeth ddiwethaf' },
  versions: { en: 'Versions', cy: 'Fersiynau' },
};

const NOT_TAKEN = {
  en: 'Takes none, or does not answer',
  cy: 'Ddim yn eu derbyn, neu ddim yn ateb',
};

// A column is a name and a function from a publisher to its cell.
const COLUMNS: readonly [keyof typeof texts, (of: Publisher, language: Language) => Cell][] = [
  ['publisher', ({ id }) => id],
  ['tier', ({ tier }, language) => say(TIER_WORDS[tier], language)],
  ['state', ({ state }, language) => say(STATES[state], language)],
  ['heard', ({ heard }, language) => (heard ? momentOf(heard, language) : '')],
  ['reports', ({ reportsWaiting }, language) => reportsWaiting ?? say(NOT_TAKEN, language)],
  ['conformance', ({ agency }, language) => conformanceOf(agency, language)],
  ['versions', ({ agency }, language) => versionsOf(agency, language)],
];

/** Each publisher and its status: from the graph, and from the registry where there is one. */
export const publishers =
  (registry: ReadRegistry): Page =>
  async ({ language, visitor }, ask) => {
    const [all, agencies, { referenceData }] = await Promise.all([
      wholeList(async (part) => (await ask(PUBLISHERS, part)).publishers),
      registry(visitor),
      ask(REFERENCE_DATA, {}),
    ]);
    const table = {
      columns: COLUMNS.map(([name]) => say(texts[name], language)),
      rows: all.map((one) => {
        const publisher = { ...one, agency: agencies && agencies.get(one.id) };
        return COLUMNS.map(([, show]) => show(publisher, language));
      }),
    };
    const age = sayReferenceAge(referenceData, language);
    return { template: 'publishers', texts, view: { table: shownTable(table), age } };
  };

function momentOf(heard: string, language: Language): string {
  const instant = inUkTime(Date.parse(heard));
  return `${sayClockTime(instant, language)}, ${sayDate(instant.slice(0, 10), language)}`;
}
