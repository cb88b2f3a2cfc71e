import type { Fact } from '../fact.ts';

/** Benefits that depend on income and savings. */
export const meansTestedBenefits: Record<string, Fact> = {
  benefit: {
    type: 'CHOICE',
    text: {
      en: 'Which of these benefits do you get?',
      cy: 'Pa un o’r budd-daliadau hyn ydych chi’n ei gael?',
    },
    short: { en: 'Means-tested benefit', cy: 'Budd-dal sy’n dibynnu ar brawf modd' },
    help: {
      en: 'Count your partner’s too. If you get more than one, choose the one nearest the top.',
      cy: 'Dylech gynnwys budd-dal eich partner hefyd. Os cewch fwy nag un, dewiswch yr un agosaf at y brig.',
    },
    options: [
      {
        value: 'GUARANTEE_CREDIT',
        label: { en: 'Pension Credit: Guarantee Credit', cy: 'Credyd Pensiwn: Credyd Gwarant' },
      },
      {
        value: 'SAVINGS_CREDIT',
        label: {
          en: 'Pension Credit: only Savings Credit',
          cy: 'Credyd Pensiwn: dim ond Credyd Cynilion',
        },
      },
      { value: 'UC', label: { en: 'Universal Credit', cy: 'Credyd Cynhwysol' } },
      {
        value: 'ESA_INCOME',
        label: {
          en: 'Employment and Support Allowance, income-related',
          cy: 'Lwfans Cyflogaeth a Chymorth, yn seiliedig ar incwm',
        },
      },
      {
        value: 'JSA_INCOME',
        label: {
          en: 'Jobseeker’s Allowance, income-based',
          cy: 'Lwfans Ceisio Gwaith, yn seiliedig ar incwm',
        },
      },
      { value: 'INCOME_SUPPORT', label: { en: 'Income Support', cy: 'Cymhorthdal Incwm' } },
      { value: 'HOUSING_BENEFIT', label: { en: 'Housing Benefit', cy: 'Budd-dal Tai' } },
      {
        value: 'TAX_CREDITS',
        label: {
          en: 'Child Tax Credit or Working Tax Credit (ended in April 2025)',
          cy: 'Credyd Treth Plant neu Gredyd Treth Gwaith (daeth i ben ym mis Ebrill 2025)',
        },
      },
      { value: 'NONE', label: { en: 'None of these', cy: 'Dim un o’r rhain' } },
    ],
  },
  gets_guarantee_credit: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get the Guarantee Credit part of Pension Credit?',
      cy: 'Ydych chi’n cael rhan Credyd Gwarant y Credyd Pensiwn?',
    },
    short: { en: 'Guarantee Credit', cy: 'Credyd Gwarant' },
    help: {
      en: 'Your award letter says which parts you get.',
      cy: 'Mae eich llythyr dyfarnu yn dweud pa rannau rydych chi’n eu cael.',
    },
  },
  gets_means_tested_benefit: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get a means-tested benefit, such as Universal Credit?',
      cy: 'Ydych chi’n cael budd-dal sy’n dibynnu ar brawf modd, fel Credyd Cynhwysol?',
    },
    short: { en: 'A means-tested benefit', cy: 'Cael budd-dal prawf modd' },
    help: {
      en: 'Also Pension Credit, Housing Benefit, Income Support, and income-based Jobseeker’s Allowance or Employment and Support Allowance.',
      cy: 'Hefyd Credyd Pensiwn, Budd-dal Tai, Cymhorthdal Incwm, a Lwfans Ceisio Gwaith neu Lwfans Cyflogaeth a Chymorth sy’n seiliedig ar incwm.',
    },
  },
};
