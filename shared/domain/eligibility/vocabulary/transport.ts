import type { Fact } from '../fact.ts';

/** Getting about. */
export const transport: Record<string, Fact> = {
  has_driving_licence: {
    type: 'BOOLEAN',
    text: { en: 'Do you have a driving licence?', cy: 'Oes gennych chi drwydded yrru?' },
    short: { en: 'Driving licence', cy: 'Trwydded yrru' },
    help: {
      en: 'Answer no if it was refused or taken away on medical grounds.',
      cy: 'Atebwch na os cafodd ei gwrthod neu ei thynnu’n ôl ar sail feddygol.',
    },
  },
  has_vehicle: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you have a car or other vehicle to use?',
      cy: 'Oes gennych chi gar neu gerbyd arall i’w ddefnyddio?',
    },
    short: { en: 'Use of a vehicle', cy: 'Defnydd o gerbyd' },
  },
};
