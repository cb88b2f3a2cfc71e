import type { Fact } from '../fact.ts';

/** Heat and power in the home. */
export const energy: Record<string, Fact> = {
  named_on_energy_bill: {
    type: 'BOOLEAN',
    text: {
      en: 'Is your name, or your partner’s, on the electricity bill?',
      cy: 'A yw eich enw chi, neu enw eich partner, ar y bil trydan?',
    },
    short: { en: 'Name on the electricity bill', cy: 'Enw ar y bil trydan' },
  },
  high_cost_to_heat: {
    type: 'BOOLEAN',
    text: {
      en: 'Is your home counted as having a high cost to heat?',
      cy: 'A yw eich cartref yn cyfrif fel un sy’n gostus i’w wresogi?',
    },
    short: { en: 'High cost to heat the home', cy: 'Cartref costus i’w wresogi' },
    help: {
      en: 'It went by the size, age and kind of your home, and not by your bills.',
      cy: 'Roedd yn dibynnu ar faint, oedran a math eich cartref, ac nid ar eich biliau.',
    },
  },
  epc_rating: {
    type: 'CHOICE',
    text: {
      en: 'What is the energy rating of your home?',
      cy: 'Beth yw sgôr ynni eich cartref?',
    },
    short: { en: 'Energy rating of the home', cy: 'Sgôr ynni’r cartref' },
    help: {
      en: 'From A to G, on its energy performance certificate.',
      cy: 'O A i G, ar ei dystysgrif perfformiad ynni.',
    },
    options: [
      ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((rating) => ({
        value: rating,
        label: { en: `Rating ${rating}`, cy: `Sgôr ${rating}` },
      })),
      { value: 'NONE', label: { en: 'It has no certificate', cy: 'Nid oes ganddo dystysgrif' } },
    ],
  },
  heating_fuel: {
    type: 'CHOICE',
    text: { en: 'What heats your home?', cy: 'Beth sy’n gwresogi eich cartref?' },
    short: { en: 'What heats the home', cy: 'Yr hyn sy’n gwresogi’r cartref' },
    options: [
      { value: 'MAINS_GAS', label: { en: 'Gas from the mains', cy: 'Nwy o’r prif gyflenwad' } },
      { value: 'ELECTRICITY', label: { en: 'Electricity', cy: 'Trydan' } },
      { value: 'HEAT_PUMP', label: { en: 'A heat pump', cy: 'Pwmp gwres' } },
      { value: 'OIL', label: { en: 'Oil', cy: 'Olew' } },
      { value: 'LPG', label: { en: 'Bottled or tank gas', cy: 'Nwy potel neu danc' } },
      { value: 'SOLID_FUEL', label: { en: 'Coal or wood', cy: 'Glo neu goed' } },
      {
        value: 'HEAT_NETWORK',
        label: { en: 'A shared or district system', cy: 'System gymunedol neu ardal' },
      },
      { value: 'NONE', label: { en: 'Nothing', cy: 'Dim byd' } },
    ],
  },
  has_prepayment_meter: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you pay for energy in advance, with a prepayment meter?',
      cy: 'Ydych chi’n talu am ynni ymlaen llaw, gyda mesurydd rhagdalu?',
    },
    short: { en: 'Prepayment meter', cy: 'Mesurydd rhagdalu' },
  },
};
