import type { Fact } from '../fact.ts';

/** Sight and hearing. */
export const senses: Record<string, Fact> = {
  has_sight_loss: {
    type: 'BOOLEAN',
    text: { en: 'Do you have sight loss?', cy: 'Ydych chi wedi colli golwg?' },
    short: { en: 'Sight loss', cy: 'Colli golwg' },
    help: {
      en: 'Sight that glasses or contact lenses cannot put right.',
      cy: 'Golwg na all sbectol na lensys cyffwrdd ei gywiro.',
    },
  },
  registered_severely_sight_impaired: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you registered as severely sight impaired (blind)?',
      cy: 'Ydych chi wedi’ch cofrestru â nam difrifol ar y golwg (dall)?',
    },
    short: { en: 'Registered as blind', cy: 'Wedi cofrestru’n ddall' },
  },
  registered_sight_impaired: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you registered as sight impaired (partially sighted)?',
      cy: 'Ydych chi wedi’ch cofrestru â nam ar y golwg (rhannol ddall)?',
    },
    short: { en: 'Registered as partially sighted', cy: 'Wedi cofrestru’n rhannol ddall' },
  },
  is_deaf: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you deaf, or severely hard of hearing?',
      cy: 'Ydych chi’n fyddar, neu’n drwm iawn eich clyw?',
    },
    short: { en: 'Deafness', cy: 'Byddardod' },
  },
};
