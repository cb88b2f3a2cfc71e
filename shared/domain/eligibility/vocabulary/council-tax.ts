import type { Fact } from '../fact.ts';

const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];

/** Council tax. */
export const councilTax: Record<string, Fact> = {
  liable_for_council_tax: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you have to pay council tax for your home?',
      cy: 'Oes rhaid i chi dalu’r dreth gyngor ar eich cartref?',
    },
    short: { en: 'Having council tax to pay', cy: 'Gorfod talu’r dreth gyngor' },
    help: {
      en: 'Answer yes if your name is on the bill, alone or with others.',
      cy: 'Atebwch ie os yw eich enw ar y bil, ar eich pen eich hun neu gydag eraill.',
    },
  },
  council_tax_band: {
    type: 'CHOICE',
    text: {
      en: 'Which council tax band is your home in?',
      cy: 'Ym mha fand treth gyngor y mae eich cartref?',
    },
    short: { en: 'Council tax band', cy: 'Band treth gyngor' },
    help: {
      en: 'It is on your council tax bill. There is a band I in Wales only.',
      cy: 'Mae ar eich bil treth gyngor. Yng Nghymru yn unig y mae band I.',
    },
    options: BANDS.map((band) => ({
      value: band,
      label: { en: `Band ${band}`, cy: `Band ${band} y dreth gyngor` },
    })),
  },
  gets_council_tax_reduction: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get Council Tax Reduction?',
      cy: 'Ydych chi’n cael Gostyngiad y Dreth Gyngor?',
    },
    short: { en: 'Getting Council Tax Reduction', cy: 'Cael Gostyngiad y Dreth Gyngor' },
    help: {
      en: 'Help for people on a low income, sometimes called Council Tax Support.',
      cy: 'Cymorth i bobl ar incwm isel, a elwir weithiau’n Gymorth y Dreth Gyngor.',
    },
  },
};
