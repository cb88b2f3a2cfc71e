import { say, type Language, type OwnText } from '../shared/domain/language.ts';
import type { Visit } from './page.ts';

// The footer links of every page: the ways into the directory that need no query.
const WAYS: readonly { path: string; text: OwnText }[] = [
  { path: '/services', text: { en: 'Services A to Z', cy: 'Gwasanaethau yn ôl yr wyddor' } },
  { path: '/places', text: { en: 'Councils and places', cy: 'Cynghorau a lleoedd' } },
  { path: '/organisations', text: { en: 'Organisations', cy: 'Sefydliadau' } },
  { path: '/insight', text: { en: 'What is missing', cy: 'Yr hyn sydd ar goll' } },
  { path: '/publishers', text: { en: 'Publishers', cy: 'Cyhoeddwyr' } },
];

/** The directory's own pages, as links in the language of a visit. */
export const waysIn = ({ language, link }: Pick<Visit, 'language' | 'link'>) =>
  WAYS.map(({ path, text }) => ({ text: say(text, language), href: link(path) }));

/** The label of that list, for screen readers. */
export const waysName = (language: Language): string =>
  say({ en: 'The directory', cy: 'Y cyfeiriadur' }, language);
