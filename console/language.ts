import { say, type Language, type OwnText } from '../shared/domain/language.ts';

/** The texts of a page, or shared by pages: each in both languages. `{name}` is a placeholder. */
export type Texts = Record<string, OwnText>;

/** Texts in one language, for a template. */
export type Said<T extends Texts> = { readonly [Name in keyof T]: string };

/** Texts in the language requested. */
export const inLanguage = <T extends Texts>(texts: T, language: Language): Said<T> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, say(text, language)]),
  ) as Said<T>;

/** Values for a text's placeholders. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

/** Replaces a text's placeholders with values. */
export const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** The language of a visit: Welsh when the URL says so, else English. */
export const languageOf = (query: URLSearchParams): Language =>
  query.get('lang') === 'cy' ? 'CY' : 'EN';

/** A language code as used in HTML and URLs. */
export const codeOf = (language: Language): 'en' | 'cy' => (language === 'CY' ? 'cy' : 'en');
