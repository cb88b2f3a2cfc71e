import type { Fact } from '../fact.ts';

/** Who the person lives with. */
export const household: Record<string, Fact> = {
  has_partner: {
    type: 'BOOLEAN',
    text: { en: 'Do you live with a partner?', cy: 'Ydych chi’n byw gyda phartner?' },
    short: { en: 'Living with a partner', cy: 'Byw gyda phartner' },
    help: {
      en: 'A husband, wife or civil partner, or someone you live with as if you were married.',
      cy: 'Gŵr, gwraig neu bartner sifil, neu rywun rydych chi’n byw gydag ef neu hi fel pe baech yn briod.',
    },
  },
  partner_reached_state_pension_age: {
    type: 'BOOLEAN',
    text: {
      en: 'Has your partner reached State Pension age?',
      cy: 'A yw eich partner wedi cyrraedd oedran Pensiwn y Wladwriaeth?',
    },
    short: {
      en: 'Partner over State Pension age',
      cy: 'Partner dros oedran Pensiwn y Wladwriaeth',
    },
  },
  partner_weekly_income: {
    type: 'MONEY',
    least: 0,
    text: {
      en: 'How much does your partner have coming in each week?',
      cy: 'Faint o arian sy’n dod i mewn i’ch partner bob wythnos?',
    },
    short: { en: 'Partner’s income a week in pounds', cy: 'Incwm wythnosol partner mewn punnoedd' },
    help: {
      en: 'In pounds, after tax. Count pay, pensions and benefits.',
      cy: 'Mewn punnoedd, ar ôl treth. Dylech gynnwys cyflog, pensiynau a budd-daliadau.',
    },
  },
  household_size: {
    type: 'NUMBER',
    least: 1,
    most: 30,
    whole: true,
    text: {
      en: 'How many people live in your home, you included?',
      cy: 'Faint o bobl sy’n byw yn eich cartref, gan eich cynnwys chi?',
    },
    short: { en: 'Number of people in the home', cy: 'Nifer y bobl yn y cartref' },
    help: {
      en: 'Count adults and children, but not lodgers or tenants.',
      cy: 'Dylech gyfrif oedolion a phlant, ond nid lletywyr na thenantiaid.',
    },
  },
  lives_alone: {
    type: 'BOOLEAN',
    text: { en: 'Do you live alone?', cy: 'Ydych chi’n byw ar eich pen eich hun?' },
    short: { en: 'Living alone', cy: 'Byw ar eich pen eich hun' },
  },
  only_adult_at_home: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you the only person aged 18 or over in your home?',
      cy: 'Ai chi yw’r unig berson 18 oed neu’n hŷn yn eich cartref?',
    },
    short: { en: 'Only adult in the home', cy: 'Unig oedolyn yn y cartref' },
    help: {
      en: 'Leave out full-time students and live-in carers.',
      cy: 'Peidiwch â chyfrif myfyrwyr llawn amser na gofalwyr sy’n byw gyda chi.',
    },
  },
};
