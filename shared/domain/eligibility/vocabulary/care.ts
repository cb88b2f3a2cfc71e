import type { Fact } from '../fact.ts';

const HOURS_A_WEEK = { type: 'NUMBER', least: 0, most: 168 } as const;

/** Care: what the person needs, and what they give to someone else. */
export const care: Record<string, Fact> = {
  needs_help_with_daily_living: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you need help with washing, dressing, eating or staying safe?',
      cy: 'Oes angen help arnoch chi i ymolchi, gwisgo, bwyta neu gadw’n ddiogel?',
    },
    short: { en: 'Need of help with daily living', cy: 'Angen help gyda bywyd bob dydd' },
    help: {
      en: 'Answer yes if you need it but do not get it.',
      cy: 'Atebwch ie os oes ei angen arnoch ond nad ydych yn ei gael.',
    },
  },
  months_needing_help: {
    type: 'NUMBER',
    least: 0,
    most: 1200,
    whole: true,
    text: {
      en: 'For how many months have you needed that help?',
      cy: 'Ers sawl mis y mae angen yr help hwnnw arnoch chi?',
    },
    short: { en: 'Months of needing help', cy: 'Misoedd o fod angen help' },
    help: {
      en: 'In whole months, such as 18 for a year and a half.',
      cy: 'Mewn misoedd cyfan, er enghraifft 18 am flwyddyn a hanner.',
    },
  },
  is_carer: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you look after someone who could not manage without your help?',
      cy: 'Ydych chi’n gofalu am rywun na allai ymdopi heb eich help?',
    },
    short: { en: 'Looking after someone', cy: 'Gofalu am rywun' },
    help: {
      en: 'A relative or friend who is ill, frail or disabled. Leave out paid work.',
      cy: 'Perthynas neu ffrind sy’n sâl, yn fregus neu’n anabl. Peidiwch â chynnwys gwaith cyflogedig.',
    },
  },
  hours_of_care_given_weekly: {
    ...HOURS_A_WEEK,
    text: {
      en: 'How many hours a week do you spend looking after that person?',
      cy: 'Sawl awr yr wythnos ydych chi’n gofalu am y person hwnnw?',
    },
    short: { en: 'Hours of care given a week', cy: 'Oriau o ofal a roddir bob wythnos' },
    help: {
      en: 'Count shopping, cooking, appointments and keeping an eye on them. Give 0 if you are not a carer.',
      cy: 'Dylech gyfrif siopa, coginio, apwyntiadau a chadw llygad arno. Rhowch 0 os nad ydych yn ofalwr.',
    },
  },
  cared_for_gets_disability_benefit: {
    type: 'BOOLEAN',
    text: {
      en: 'Does the person you look after get a benefit for disability?',
      cy: 'A yw’r person rydych chi’n gofalu amdano yn cael budd-dal anabledd?',
    },
    short: {
      en: 'Disability benefit of the person cared for',
      cy: 'Budd-dal anabledd y person sy’n cael gofal',
    },
    help: {
      en: 'Attendance Allowance, or a part for daily living or care of another disability benefit at the middle rate or above.',
      cy: 'Lwfans Gweini, neu ran byw bob dydd neu ofal budd-dal anabledd arall ar y gyfradd ganol neu uwch.',
    },
  },
  gets_carers_allowance: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you get Carer’s Allowance or, in Scotland, Carer Support Payment?',
      cy: 'Ydych chi’n cael Lwfans Gofalwr neu, yn yr Alban, Carer Support Payment?',
    },
    short: { en: 'Benefit for carers', cy: 'Budd-dal i ofalwyr' },
  },
};
