import type { OwnText } from '../../../shared/domain/language.ts';
import type { Service } from './service.ts';

/** The note on whose postcode decides: shown before the answer is trusted, since people enter their own. */
export const POSTCODE_OF: Record<Service['routedBy'], OwnText> = {
  HOME: { en: 'Give the postcode of the home.', cy: 'Rhowch god post y cartref.' },
  SITE: {
    en: 'Give the postcode of where the problem is, or of the building it is about, not of the home.',
    cy: 'Rhowch god post y man lle mae’r broblem, neu’r adeilad dan sylw, nid cod post y cartref.',
  },
  SCHOOL: {
    en: 'Give the postcode of the school, not of the home.',
    cy: 'Rhowch god post yr ysgol, nid cod post y cartref.',
  },
  WORKPLACE: {
    en: 'Give the postcode of the workplace, not of the home.',
    cy: 'Rhowch god post y gweithle, nid cod post y cartref.',
  },
};
