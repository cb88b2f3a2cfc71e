import type { Fact } from '../fact.ts';

/** The right to live and to get help here, and ties to the area. */
export const residence: Record<string, Fact> = {
  immigration_status: {
    type: 'CHOICE',
    text: {
      en: 'What gives you the right to live in the UK?',
      cy: 'Beth sy’n rhoi’r hawl i chi fyw yn y DU?',
    },
    short: { en: 'Right to live in the UK', cy: 'Hawl i fyw yn y DU' },
    options: [
      {
        value: 'BRITISH_OR_IRISH',
        label: { en: 'British or Irish citizenship', cy: 'Dinasyddiaeth Brydeinig neu Wyddelig' },
      },
      {
        value: 'SETTLED',
        label: {
          en: 'Settled status or indefinite leave to remain',
          cy: 'Statws preswylydd sefydlog neu ganiatâd amhenodol i aros',
        },
      },
      {
        value: 'PRE_SETTLED',
        label: { en: 'Pre-settled status', cy: 'Statws preswylydd cyn-sefydlog' },
      },
      {
        value: 'REFUGEE',
        label: {
          en: 'Refugee status or humanitarian protection',
          cy: 'Statws ffoadur neu amddiffyniad dyngarol',
        },
      },
      {
        value: 'ASYLUM_SEEKER',
        label: {
          en: 'A claim for asylum, not yet decided',
          cy: 'Cais am loches, heb ei benderfynu eto',
        },
      },
      {
        value: 'VISA',
        label: { en: 'A visa or limited leave', cy: 'Fisa neu ganiatâd cyfyngedig' },
      },
      {
        value: 'OTHER',
        label: { en: 'Something else, or not sure', cy: 'Rhywbeth arall, neu ddim yn siŵr' },
      },
    ],
  },
  has_no_recourse_to_public_funds: {
    type: 'BOOLEAN',
    text: {
      en: 'Does your visa say “no recourse to public funds”?',
      cy: 'A yw eich fisa yn dweud “no recourse to public funds”?',
    },
    short: { en: 'No recourse to public funds', cy: 'Dim hawl i arian cyhoeddus' },
    help: {
      en: 'Answer no if you do not need a visa.',
      cy: 'Atebwch na os nad oes angen fisa arnoch.',
    },
  },
  years_resident: {
    type: 'NUMBER',
    least: 0,
    most: 130,
    text: {
      en: 'For how many years have you lived in this council’s area?',
      cy: 'Ers sawl blwyddyn ydych chi’n byw yn ardal y cyngor hwn?',
    },
    short: { en: 'Years lived in the area', cy: 'Blynyddoedd o fyw yn yr ardal' },
    help: {
      en: 'In years without a break, such as 2.5.',
      cy: 'Mewn blynyddoedd heb fwlch, er enghraifft 2.5.',
    },
  },
  has_local_connection: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you have a local connection to this area?',
      cy: 'Oes gennych chi gysylltiad lleol â’r ardal hon?',
    },
    short: { en: 'Local connection', cy: 'Cysylltiad lleol' },
    help: {
      en: 'You have lived or worked here, or have close family here.',
      cy: 'Rydych chi wedi byw neu weithio yma, neu mae gennych deulu agos yma.',
    },
  },
};
