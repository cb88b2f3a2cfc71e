import { say, type Language, type OwnText } from '../shared/domain/language.ts';

/** The texts of a page, or of what pages share: each in both languages. `{name}` stands for what is filled in. */
export type Texts = Record<string, OwnText>;

/** Texts in one language, as a template reads them. */
export type Said<T extends Texts> = { readonly [Name in keyof T]: string };

/** Texts in the language asked for. */
export const inLanguage = <T extends Texts>(texts: T, language: Language): Said<T> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, say(text, language)]),
  ) as Said<T>;

/** What a text is filled in with. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

/** Puts values where a text names them in braces. */
export const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** The language of a visit: Welsh when the address says so, else English. */
export const languageOf = (query: URLSearchParams): Language =>
  query.get('lang') === 'cy' ? 'CY' : 'EN';

/** A language as HTML and addresses name it. */
export const codeOf = (language: Language): 'en' | 'cy' => (language === 'CY' ? 'cy' : 'en');
