import type { Fact } from '../fact.ts';

/** Benefits that give access to other help (passporting). */
export const benefits: Record<string, Fact> = {
  gets_universal_credit: {
    type: 'BOOLEAN',
    text: { en: 'Do you get Universal Credit?', cy: 'Ydych chi’n cael Credyd Cynhwysol?' },
    short: { en: 'Getting Universal Credit', cy: 'Cael Credyd Cynhwysol' },
  },
  gets_child_benefit: {
    type: 'BOOLEAN',
    text: { en: 'Do you get Child Benefit?', cy: 'Ydych chi’n cael Budd-dal Plant?' },
    short: { en: 'Getting Child Benefit', cy: 'Cael Budd-dal Plant' },
  },
  household_gets_pension_age_housing_benefit: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you or your partner get Housing Benefit for people over State Pension age?',
      cy: 'Ydych chi neu eich partner yn cael Budd-dal Tai i bobl dros oedran Pensiwn y Wladwriaeth?',
    },
    short: { en: 'Pension-age Housing Benefit', cy: 'Budd-dal Tai oedran pensiwn' },
  },
};
