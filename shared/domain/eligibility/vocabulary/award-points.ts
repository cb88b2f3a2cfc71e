import type { Fact } from '../fact.ts';

const POINTS = { type: 'NUMBER', least: 0, most: 12, whole: true } as const;
const IN_THE_LETTER = {
  en: 'A number from 0 to 12. Your decision letter gives the points.',
  cy: 'Rhif rhwng 0 a 12. Mae’r pwyntiau yn eich llythyr penderfyniad.',
};

/** The findings of a disability benefit award, where schemes depend on its points. */
export const awardPoints: Record<string, Fact> = {
  pip_moving_around_points: {
    ...POINTS,
    text: {
      en: 'How many points did you get for “moving around” in Personal Independence Payment?',
      cy: 'Faint o bwyntiau gawsoch chi am “symud o gwmpas” yn y Taliad Annibyniaeth Personol?',
    },
    short: { en: 'PIP points for moving around', cy: 'Pwyntiau PIP am symud o gwmpas' },
    help: IN_THE_LETTER,
  },
  pip_planning_journeys_points: {
    ...POINTS,
    text: {
      en: 'How many points did you get for “planning and following journeys” in Personal Independence Payment?',
      cy: 'Faint o bwyntiau gawsoch chi am “gynllunio a dilyn teithiau” yn y Taliad Annibyniaeth Personol?',
    },
    short: { en: 'PIP points for planning journeys', cy: 'Pwyntiau PIP am gynllunio teithiau' },
    help: IN_THE_LETTER,
  },
  pip_planning_journeys_descriptor_E: {
    type: 'BOOLEAN',
    text: {
      en: 'Does your Personal Independence Payment letter say that you cannot undertake any journey because it would cause overwhelming psychological distress?',
      cy: 'A yw eich llythyr Taliad Annibyniaeth Personol yn dweud na allwch wneud unrhyw daith oherwydd y byddai’n achosi trallod seicolegol llethol?',
    },
    short: {
      en: 'PIP planning journeys, descriptor E',
      cy: 'Cynllunio teithiau PIP, disgrifydd E',
    },
    help: {
      en: 'This is descriptor E of “planning and following journeys”, with 10 points.',
      cy: 'Dyma ddisgrifydd E yn “cynllunio a dilyn teithiau”, gyda 10 pwynt.',
    },
  },
  adp_moving_around_points: {
    ...POINTS,
    text: {
      en: 'How many points did you get for “moving around” in Adult Disability Payment?',
      cy: 'Faint o bwyntiau gawsoch chi am “symud o gwmpas” yn Adult Disability Payment?',
    },
    short: {
      en: 'Adult Disability Payment points for moving around',
      cy: 'Pwyntiau Adult Disability Payment am symud o gwmpas',
    },
    help: IN_THE_LETTER,
  },
  adp_planning_journeys_points: {
    ...POINTS,
    text: {
      en: 'How many points did you get for “planning and following journeys” in Adult Disability Payment?',
      cy: 'Faint o bwyntiau gawsoch chi am “gynllunio a dilyn teithiau” yn Adult Disability Payment?',
    },
    short: {
      en: 'Adult Disability Payment points for planning journeys',
      cy: 'Pwyntiau Adult Disability Payment am gynllunio teithiau',
    },
    help: IN_THE_LETTER,
  },
};
