import { serviceId } from '../../../shared/contract/identifiers.ts';
import { say, type Language, type OwnText, type Text } from '../../../shared/domain/language.ts';
import type { Reference } from '../reference.ts';
import type { Match } from './search.ts';
import type { Duty, Service } from './service.ts';

type In = { language: Language };
type Known = { reference: Reference };

/** A service id that is none of the directory's, with those that may have been meant. */
export type ServiceProblem = In & { code: 'UNKNOWN'; asked: string; suggestions: Service[] };

const MESSAGE: OwnText = {
  en: 'There is no service with this id. Use searchServices to find one by what people call it.',
  cy: 'Nid oes gwasanaeth â’r id hwn. Defnyddiwch searchServices i ddod o hyd i un yn ôl yr hyn y mae pobl yn ei alw.',
};

const MOST_SUGGESTIONS = 5;

/** What to answer when a service is not known. The id may be lay words: somebody may have typed those. */
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

/** A service by its id; one that only listings name is called by its code. */
export const serviceOf = (id: string, { reference }: Known): Service =>
  reference.services.get(id) ?? {
    id,
    title: nameless(id),
    synonyms: { en: [], cy: [] },
    routedBy: 'HOME',
    duty: [],
  };

const nameless = (id: string): Text => ({ en: id.toUpperCase().replace(':', ' ') });

/** Resolvers of service types. */
export const serviceResolvers = {
  Service: {
    title: ({ title }: Service, { language }: In) => say(title, language),
    description: ({ description }: Service, { language }: In) =>
      description ? say(description, language) : null,
    synonyms: ({ synonyms }: Service, { language }: In) =>
      synonyms[language === 'CY' ? 'cy' : 'en'],
    __resolveReference: async ({ id }: { id?: unknown }, known: Known) => {
      const { data } = serviceId.safeParse(id);
      return data === undefined ? null : serviceOf(data, known);
    },
  },
  Duty: {
    body: ({ body }: Duty, _: unknown, { reference }: Known) =>
      body ? (reference.gazetteer.body(body) ?? null) : null,
  },
  ServiceMatch: {
    providedHere: ({ providedHere }: Match & { providedHere?: boolean }) => providedHere ?? null,
  },
  ServiceProblem: { message: ({ language }: ServiceProblem) => say(MESSAGE, language) },
};
