import MiniSearch from 'minisearch';
import type { Language } from '../../../shared/domain/language.ts';
import type { Service } from './service.ts';

/** A service that matches what somebody typed; a higher score is a better match. */
export type Match = {
  service: Service;
  score: number;
  /** Whether anybody provides it at the place of the search; left out where the search has no place. */
  providedHere?: boolean;
};

/** Finds services by the words people use for them. */
export type Search = (text: string, language: Language, first: number) => Match[];

const LONGEST_QUERY = 200;
// Each word is a search of its own, so they are limited: the first ones show what is meant.
const MOST_WORDS = 10;
const LONGEST_WORD = 30;
const FIELDS = ['title', 'synonyms', 'description'];

// Stop words of both languages: they distinguish nothing, and typing them must not add results.
const SMALL_WORDS = new Set(
  'a an and am are at be by can do for from get help how i in is it me my of on or our the to what when where who with you your am ar at ei fy gan i mae o oes sut y yr yn'.split(
    ' ',
  ),
);

const words = (term: string) => {
  const plain = term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return SMALL_WORDS.has(plain) || plain.length === 0 ? null : plain;
};

/** The words to search for, without stop words, each once. */
function queryOf(text: string): string {
  const typed = text.slice(0, LONGEST_QUERY).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = new Set(typed.map((word) => words(word)).filter((word) => word !== null));
  return [...telling]
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
    .join(' ');
}

/** Builds the search over services: lay words and synonyms of both languages, with fuzzy and prefix matching. */
export function createSearch(services: readonly Service[]): Search {
  const byId = new Map(services.map((service) => [service.id, service]));
  const index = (language: 'en' | 'cy') => {
    const search = new MiniSearch({
      fields: FIELDS,
      processTerm: words,
      searchOptions: {
        boost: { title: 3, synonyms: 2 },
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      },
    });
    search.addAll(services.map((service) => documentOf(service, language)));
    return search;
  };
  const indexes = { EN: index('en'), CY: index('cy') };
  return (text, language, first) => {
    const query = queryOf(text);
    const asked = indexes[language].search(query);
    // Bilingual users mix languages: where the requested one has no match, the other may.
    const found = asked.length > 0 ? asked : indexes[language === 'EN' ? 'CY' : 'EN'].search(query);
    return found
      .slice(0, first)
      .map(({ id, score }) => ({ service: byId.get(id as string)!, score }));
  };
}

const documentOf = ({ id, title, description, synonyms }: Service, language: 'en' | 'cy') => ({
  id,
  title: title[language] ?? title.en,
  synonyms: synonyms[language].join(' '),
  description: description?.[language] ?? description?.en ?? '',
});
