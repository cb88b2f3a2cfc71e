import type { Fact } from '../fact.ts';

/** Awards for injury in service. */
export const armedForces: Record<string, Fact> = {
  war_pensioners_mobility_supplement: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get the War Pensioners’ Mobility Supplement?',
      cy: 'Ydych chi’n cael Atodiad Symudedd Pensiynwyr Rhyfel?',
    },
    short: {
      en: 'War Pensioners’ Mobility Supplement',
      cy: 'Atodiad Symudedd Pensiynwyr Rhyfel',
    },
  },
  afcs_tariff: {
    type: 'NUMBER',
    least: 1,
    most: 15,
    whole: true,
    text: {
      en: 'What tariff is your lump sum from the Armed Forces Compensation Scheme?',
      cy: 'Pa dariff yw eich cyfandaliad gan Gynllun Iawndal y Lluoedd Arfog?',
    },
    short: {
      en: 'Tariff of the Armed Forces Compensation Scheme',
      cy: 'Tariff Cynllun Iawndal y Lluoedd Arfog',
    },
    help: {
      en: 'A number from 1, for the most serious injuries, to 15.',
      cy: 'Rhif rhwng 1, am yr anafiadau mwyaf difrifol, a 15.',
    },
  },
  afcs_permanent_walking_disability_certified: {
    type: 'BOOLEAN',
    text: {
      en: 'Has it been certified that your disability is permanent and means you cannot walk, or find it very hard?',
      cy: 'A oes tystysgrif bod eich anabledd yn barhaol ac yn golygu na allwch gerdded, neu ei bod yn anodd iawn i chi?',
    },
    short: {
      en: 'Certified permanent difficulty walking',
      cy: 'Tystysgrif anhawster parhaol wrth gerdded',
    },
    help: {
      en: 'The letter about your Armed Forces compensation says so.',
      cy: 'Mae’r llythyr am eich iawndal gan y Lluoedd Arfog yn dweud hynny.',
    },
  },
};
