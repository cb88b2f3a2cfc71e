import type { Language } from '../shared/domain/language.ts';
import type { Ask } from './ask.ts';
import { codeOf, languageOf, type Texts } from './language.ts';

/** The query parameters of a URL; empty ones are omitted. */
export type Params = Record<string, string | undefined>;

/** A request to the console. */
export type Visit = {
  language: Language;
  path: string;
  /** The route's path parameters. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** The form data sent in the body. */
  sent: URLSearchParams;
  /** The IP address it came from: for rate limits only. */
  visitor: string;
  /** A URL within the console, in the language of the visit. */
  link: (path: string, params?: Params) => string;
};

/** A page to render: its template, its texts, and its view data. */
export type Html = {
  template: string;
  texts: Texts;
  view: object;
  status?: number;
  /** After how many seconds to reload, where it stands in for another page. */
  retryAfterS?: number;
};

/** The response to a visit. */
export type ShownPage = Html | { redirect: string } | { json: unknown } | { csv: string };

/** A page handler: from a visit and a client of the graph to a response. */
export type Page = (visit: Visit, ask: Ask) => Promise<ShownPage>;

/** Reads a visit from its URL and its form data. */
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

// A URL without a language means English.
const inAddress = (language: Language) => (language === 'CY' ? codeOf(language) : undefined);

function linkTo(path: string, params: Params): string {
  const given = Object.entries(params).filter((param): param is [string, string] => !!param[1]);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
