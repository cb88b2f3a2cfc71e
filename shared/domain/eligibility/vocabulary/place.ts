import type { Fact } from '../fact.ts';

/** What is known from the postcode and the day of the enquiry. */
export const place: Record<string, Fact> = {
  nation: {
    type: 'CHOICE',
    place: true,
    text: { en: 'Which nation do you live in?', cy: 'Ym mha wlad ydych chi’n byw?' },
    short: { en: 'Nation', cy: 'Gwlad' },
    options: [
      { value: 'ENGLAND', label: { en: 'England', cy: 'Lloegr' } },
      { value: 'SCOTLAND', label: { en: 'Scotland', cy: 'Yr Alban' } },
      { value: 'WALES', label: { en: 'Wales', cy: 'Cymru' } },
      { value: 'NORTHERN_IRELAND', label: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' } },
    ],
  },
  // GSS codes, which are too many and change too often to list as options.
  region: {
    type: 'CHOICE',
    place: true,
    text: {
      en: 'Which region of England do you live in?',
      cy: 'Ym mha ranbarth o Loegr ydych chi’n byw?',
    },
    short: { en: 'Region', cy: 'Rhanbarth' },
  },
  council: {
    type: 'CHOICE',
    place: true,
    text: { en: 'Which council’s area do you live in?', cy: 'Yn ardal pa gyngor ydych chi’n byw?' },
    short: { en: 'Council', cy: 'Cyngor' },
  },
  county: {
    type: 'CHOICE',
    place: true,
    text: {
      en: 'Which county council’s area do you live in?',
      cy: 'Yn ardal pa gyngor sir ydych chi’n byw?',
    },
    short: { en: 'County', cy: 'Sir' },
  },
  on: {
    type: 'DATE',
    place: true,
    text: { en: 'Which day are you asking about?', cy: 'Am ba ddiwrnod ydych chi’n gofyn?' },
    short: { en: 'Day asked about', cy: 'Y diwrnod dan sylw' },
  },
};
