import { serviceId } from '../../../shared/contract/identifiers.ts';
import { placeKeys } from '../../../shared/domain/coverage/coverage.ts';
import { today } from '../../../shared/domain/dates.ts';
import { say, type OwnText } from '../../../shared/domain/language.ts';
import { pause } from '../../../shared/runtime/allowance.ts';
import { BadInput } from '../../../shared/runtime/errors.ts';
import type { QueryResolvers, Resolvers } from '../resolver-types.generated.ts';
import { dutyAt } from './duties.ts';
import type { Match } from './search.ts';
import { serviceOf } from './service-by-id.ts';

const MESSAGE: OwnText = {
  en: 'There is no service with this id. Use searchServices to find one by what people call it.',
  cy: 'Nid oes gwasanaeth â’r id hwn. Defnyddiwch searchServices i ddod o hyd i un yn ôl yr hyn y mae pobl yn ei alw.',
};

const MOST_MATCHES = 50;

/** Resolvers of the queries for services. */
export const servicesQuery = {
  searchServices: async (_, { text, postcode, first, language }, context) => {
    if (first < 1 || first > MOST_MATCHES)
      throw new BadInput(`first takes a number from 1 to ${MOST_MATCHES}.`);
    const { reference, index, placeAt, allowance } = context;
    const answer = postcode ? await placeAt(postcode, today()) : null;
    // Many searches in one request have all resolved their places by now, and must continue one at a time.
    if (allowance?.isSpent()) await allowance.turn();
    if (!answer || 'problem' in answer) return reference.search(text, language, first);
    const { place } = answer;
    const matches: (Match & { providedHere: boolean })[] = [];
    for (const match of reference.search(text, language, MOST_MATCHES)) {
      await pause(allowance);
      const { holders } = dutyAt(match.service, place, reference.gazetteer, reference.exceptions);
      const providedHere =
        holders.length > 0 ||
        (await index.serving(match.service.id, placeKeys(place.location))).length > 0;
      matches.push({ ...match, providedHere });
    }
    return matches.sort((a, b) => Number(b.providedHere) - Number(a.providedHere)).slice(0, first);
  },

  service: (_, { id }, { reference }) => reference.services.get(id) ?? null,
} satisfies QueryResolvers;

/** Resolvers of service types. */
export const serviceResolvers = {
  Service: {
    title: ({ title }, { language }) => say(title, language),
    description: ({ description }, { language }) =>
      description ? say(description, language) : null,
    synonyms: ({ synonyms }, { language }) => synonyms[language === 'CY' ? 'cy' : 'en'],
    __resolveReference: async ({ id }: { id?: unknown }, known) => {
      const { data } = serviceId.safeParse(id);
      return data === undefined ? null : serviceOf(data, known);
    },
  },
  Duty: {
    body: ({ body }, _, { reference, index }) => {
      const found = body && reference.gazetteer.body(body);
      return found ? index.names.entryOf(found) : null;
    },
  },
  ServiceMatch: { providedHere: ({ providedHere }) => providedHere ?? null },
  ServiceProblem: { message: ({ language }) => say(MESSAGE, language) },
} satisfies Resolvers;
