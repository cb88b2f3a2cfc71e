import type { Fact } from '../fact.ts';

/** Savings and income, in pounds. */
export const money: Record<string, Fact> = {
  capital: {
    type: 'MONEY',
    least: 0,
    text: {
      en: 'How much do you have in savings and investments?',
      cy: 'Faint sydd gennych chi mewn cynilion a buddsoddiadau?',
    },
    short: {
      en: 'Savings and investments in pounds',
      cy: 'Cynilion a buddsoddiadau mewn punnoedd',
    },
    help: {
      en: 'In pounds, with your partner’s. Leave out the home you live in and pensions not yet drawn.',
      cy: 'Mewn punnoedd, gyda rhai eich partner. Peidiwch â chynnwys eich cartref na phensiynau heb eu tynnu eto.',
    },
  },
  weekly_income: {
    type: 'MONEY',
    least: 0,
    text: {
      en: 'How much do you have coming in each week?',
      cy: 'Faint o arian sy’n dod i mewn i chi bob wythnos?',
    },
    short: { en: 'Income a week in pounds', cy: 'Incwm wythnosol mewn punnoedd' },
    help: {
      en: 'In pounds, after tax, with your partner’s. Count pay and pensions; leave out disability benefits.',
      cy: 'Mewn punnoedd, ar ôl treth, gydag incwm eich partner. Dylech gynnwys cyflog a phensiynau, ond nid budd-daliadau anabledd.',
    },
  },
  monthly_income: {
    type: 'MONEY',
    least: 0,
    text: {
      en: 'How much do you have coming in each month?',
      cy: 'Faint o arian sy’n dod i mewn i chi bob mis?',
    },
    short: { en: 'Income a month in pounds', cy: 'Incwm misol mewn punnoedd' },
    help: {
      en: 'In pounds, after tax, with your partner’s.',
      cy: 'Mewn punnoedd, ar ôl treth, gydag incwm eich partner.',
    },
  },
  annual_income: {
    type: 'MONEY',
    least: 0,
    text: { en: 'What is your income a year?', cy: 'Beth yw eich incwm bob blwyddyn?' },
    short: { en: 'Income a year in pounds', cy: 'Incwm blynyddol mewn punnoedd' },
    help: {
      en: 'In pounds, your own, before tax.',
      cy: 'Mewn punnoedd, eich incwm chi yn unig, cyn treth.',
    },
  },
  household_annual_income: {
    type: 'MONEY',
    least: 0,
    text: {
      en: 'What is the income a year of everyone in your home together?',
      cy: 'Beth yw incwm blynyddol pawb yn eich cartref gyda’i gilydd?',
    },
    short: {
      en: 'Household income a year in pounds',
      cy: 'Incwm blynyddol y cartref mewn punnoedd',
    },
    help: {
      en: 'In pounds, before tax. Count all the adults who live with you.',
      cy: 'Mewn punnoedd, cyn treth. Dylech gynnwys pob oedolyn sy’n byw gyda chi.',
    },
  },
};
