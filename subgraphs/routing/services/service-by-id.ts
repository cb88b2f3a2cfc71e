import type { Language, Text } from '../../../shared/domain/language.ts';
import type { Reference } from '../reference.ts';
import type { Service } from './service.ts';

type Known = { reference: Reference };

/** A service id that the directory does not know, with those that may have been meant. */
export type ServiceProblem = {
  language: Language;
  code: 'UNKNOWN';
  asked: string;
  suggestions: Service[];
};

const MOST_SUGGESTIONS = 5;

/** The result for an unknown service. The id may be lay words that somebody typed. */
export function unknownService(
  asked: string,
  language: Language,
  { reference }: Known,
): ServiceProblem {
  const words = asked.slice(0, 100).replaceAll(/[^\p{L}\d]+/gu, ' ');
  const suggestions = reference
    .search(words, language, MOST_SUGGESTIONS)
    .map(({ service }) => service);
  return { code: 'UNKNOWN', asked, suggestions, language };
}

/** A service by its id; one that only listings mention has its code as its title. */
export const serviceOf = (id: string, { reference }: Known): Service =>
  reference.services.get(id) ?? {
    id,
    title: nameless(id),
    synonyms: { en: [], cy: [] },
    routedBy: 'HOME',
    duty: [],
  };

const nameless = (id: string): Text => ({ en: id.toUpperCase().replace(':', ' ') });
