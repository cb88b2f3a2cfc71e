import type { Fact } from '../fact.ts';

/** Benefits for disability. */
export const disabilityBenefits: Record<string, Fact> = {
  gets_pip_mobility: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get the mobility part of Personal Independence Payment?',
      cy: 'Ydych chi’n cael rhan symudedd y Taliad Annibyniaeth Personol?',
    },
    short: {
      en: 'Mobility part of Personal Independence Payment',
      cy: 'Rhan symudedd y Taliad Annibyniaeth Personol',
    },
  },
  gets_disability_benefit: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get a benefit for disability, such as Attendance Allowance?',
      cy: 'Ydych chi’n cael budd-dal anabledd, fel Lwfans Gweini?',
    },
    short: { en: 'A benefit for disability', cy: 'Budd-dal anabledd' },
    help: {
      en: 'Also Personal Independence Payment, Disability Living Allowance and, in Scotland, the disability payments of Social Security Scotland.',
      cy: 'Hefyd Taliad Annibyniaeth Personol, Lwfans Byw i’r Anabl ac, yn yr Alban, daliadau anabledd Social Security Scotland.',
    },
  },
  dla_mobility_higher_rate: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get the higher rate of the mobility part of Disability Living Allowance?',
      cy: 'Ydych chi’n cael cyfradd uwch rhan symudedd y Lwfans Byw i’r Anabl?',
    },
    short: {
      en: 'Higher rate mobility of Disability Living Allowance',
      cy: 'Cyfradd symudedd uwch y Lwfans Byw i’r Anabl',
    },
  },
};
