import type { Language } from '../shared/domain/language.ts';
import type { Ask } from './ask.ts';
import { codeOf, languageOf, type Texts } from './language.ts';

/** What is in an address beside its path; what is empty is left out. */
export type Params = Record<string, string | undefined>;

/** What somebody asks of the console. */
export type Visit = {
  language: Language;
  path: string;
  /** The parts of the path that its route names. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** What a form sent, apart from its address. */
  sent: URLSearchParams;
  /** The address that it came from: for limits, and for nothing else. */
  visitor: string;
  /** An address within the console, in the language of the visit. */
  link: (path: string, params?: Params) => string;
};

/** A page to show: its template, its texts, and what the template is to show with them. */
export type Html = {
  template: string;
  texts: Texts;
  view: object;
  status?: number;
  /** When to load it again, where it is a page in place of another. */
  retryAfterS?: number;
};

/** What a visit gets. */
export type ShownPage = Html | { redirect: string } | { json: unknown } | { csv: string };

/** A page: from what is asked of it, and a way to ask the graph, to what is shown. */
export type Page = (visit: Visit, ask: Ask) => Promise<ShownPage>;

/** Reads a visit from its address, and from the form it brings. */
export function visitOf(
  address: string,
  params: Record<string, string>,
  { sent = new URLSearchParams(), visitor = '' } = {},
): Visit {
  const at = address.indexOf('?');
  const path = at < 0 ? address : address.slice(0, at);
  const query = new URLSearchParams(at < 0 ? '' : address.slice(at + 1));
  const language = languageOf(query);
  return {
    language,
    path,
    params,
    query,
    sent,
    visitor,
    link: (to, params = {}) => linkTo(to, { ...params, lang: inAddress(language) }),
  };
}

/** The same page in the other language. */
export function inOtherLanguage({ path, query, language }: Visit): string {
  const lang = inAddress(language === 'CY' ? 'EN' : 'CY');
  return linkTo(path, { ...Object.fromEntries(query), lang });
}

// English is what an address without a language means.
const inAddress = (language: Language) => (language === 'CY' ? codeOf(language) : undefined);

function linkTo(path: string, params: Params): string {
  const given = Object.entries(params).filter((param): param is [string, string] => !!param[1]);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
