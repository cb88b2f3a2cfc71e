import { say, type Language } from '../../shared/language/text.ts';
import { inUkTime } from '../../shared/opening/uk-clock.ts';
import type { Page } from '../page.ts';
import { shownTable } from '../view/table.ts';
import { sayDate, sayTime } from '../view/when.ts';
import { TIERS } from '../view/words.ts';

const PUBLISHERS = `query Publishers { publishers { id tier state heard } }`;
type Publisher = { id: string; tier: string; state: keyof typeof STATES; heard: string | null };

const STATES = {
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
  publisher: { en: 'Publisher', cy: 'Cyhoeddwr' },
  tier: { en: 'Kind', cy: 'Math' },
  state: { en: 'State', cy: 'Cyflwr' },
  heard: { en: 'Last heard from', cy: 'Clywyd ganddo ddiwethaf' },
};

// A column is a name and what it shows of a publisher: what a registry tells of each is columns more.
const COLUMNS: readonly [keyof typeof texts, (of: Publisher, language: Language) => string][] = [
  ['publisher', ({ id }) => id],
  ['tier', ({ tier }, language) => say(TIERS[tier]!, language)],
  ['state', ({ state }, language) => say(STATES[state], language)],
  ['heard', ({ heard }, language) => (heard ? momentOf(heard, language) : '')],
];

/** Each publisher, and how it stands. */
export const publishers: Page = async ({ language }, ask) => {
  const { publishers: all } = await ask<{ publishers: Publisher[] }>(PUBLISHERS, {});
  const table = {
    columns: COLUMNS.map(([name]) => say(texts[name], language)),
    rows: all.map((publisher) => COLUMNS.map(([, show]) => show(publisher, language))),
  };
  return { template: 'publishers', texts, view: { table: shownTable(table) } };
};

function momentOf(heard: string, language: Language): string {
  const instant = inUkTime(Date.parse(heard));
  return `${sayTime(instant, language)}, ${sayDate(instant.slice(0, 10), language)}`;
}
