import { say } from '../../shared/domain/language.ts';
import type { Page } from '../page.ts';
import { DUTY_LEVEL_WORDS, NATION_WORDS, POSTCODE_OF_WORDS } from '../view/words.ts';
import { notFound } from './not-found.ts';
import { SERVICE } from './service.generated.ts';

export const texts = {
  postcode: { en: 'Postcode', cy: 'Cod post' },
  postcodeOf: { en: 'The postcode of {whose}', cy: 'Cod post {whose}' },
  find: { en: 'Find who delivers it', cy: 'Canfod pwy sy’n ei ddarparu' },
  duty: { en: 'Whose duty it is', cy: 'Dyletswydd pwy ydyw' },
  noDuty: {
    en: 'No public body must provide this: charities and others offer it.',
    cy: 'Nid oes rhaid i unrhyw gorff cyhoeddus ddarparu hyn: elusennau ac eraill sy’n ei gynnig.',
  },
  synonyms: { en: 'People also call it', cy: 'Mae pobl hefyd yn ei alw’n' },
};

/** What a service is, whose duty it is, and a field for a postcode. */
export const service: Page = async (visit, ask) => {
  const { language, params } = visit;
  const { service: found } = await ask(SERVICE, { id: params['id']!, language });
  if (!found) return notFound(visit, ask);
  return {
    template: 'service',
    texts,
    view: {
      service: found,
      postcodeOf: say(POSTCODE_OF_WORDS[found.routedBy], language),
      synonyms: found.synonyms.join(', '),
      duties: found.duty.map(({ nations, level, body }) => ({
        nations: nations.map((nation) => say(NATION_WORDS[nation], language)).join(', '),
        body: body?.name ?? say(DUTY_LEVEL_WORDS[level], language),
      })),
    },
  };
};
