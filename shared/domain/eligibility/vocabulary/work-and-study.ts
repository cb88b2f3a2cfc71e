import type { Fact } from '../fact.ts';

/** Paid work, education, and the exceptions that go with them. */
export const workAndStudy: Record<string, Fact> = {
  is_employed: {
    type: 'BOOLEAN',
    text: { en: 'Do you work for an employer?', cy: 'Ydych chi’n gweithio i gyflogwr?' },
    short: { en: 'Working for an employer', cy: 'Gweithio i gyflogwr' },
    help: {
      en: 'Also while you are off sick or on parental leave.',
      cy: 'Hefyd tra byddwch yn absennol oherwydd salwch neu ar absenoldeb rhiant.',
    },
  },
  is_self_employed: {
    type: 'BOOLEAN',
    text: { en: 'Do you work for yourself?', cy: 'Ydych chi’n gweithio i chi’ch hun?' },
    short: { en: 'Working for oneself', cy: 'Bod yn hunangyflogedig' },
  },
  hours_worked_weekly: {
    type: 'NUMBER',
    least: 0,
    most: 168,
    text: {
      en: 'How many hours a week do you work?',
      cy: 'Sawl awr yr wythnos ydych chi’n gweithio?',
    },
    short: { en: 'Hours of work a week', cy: 'Oriau gwaith yr wythnos' },
    help: {
      en: 'Paid hours, on average. Give 0 if you do not work.',
      cy: 'Oriau cyflogedig, ar gyfartaledd. Rhowch 0 os nad ydych yn gweithio.',
    },
  },
  all_parents_work: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you, and your partner if you have one, in paid work?',
      cy: 'Ydych chi, a’ch partner os oes gennych un, mewn gwaith cyflogedig?',
    },
    short: { en: 'All parents at home in work', cy: 'Pob rhiant yn y cartref mewn gwaith' },
    help: {
      en: 'Each earning at least what 16 hours a week on the minimum wage would pay, and neither over £100,000 a year.',
      cy: 'Pob un yn ennill o leiaf yr hyn y byddai 16 awr yr wythnos ar yr isafswm cyflog yn ei dalu, a neb dros £100,000 y flwyddyn.',
    },
  },
  is_student: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you a student at a college or university?',
      cy: 'Ydych chi’n fyfyriwr mewn coleg neu brifysgol?',
    },
    short: { en: 'Being a student', cy: 'Bod yn fyfyriwr' },
  },
  full_time_education: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you in full-time education?',
      cy: 'Ydych chi mewn addysg amser llawn?',
    },
    short: { en: 'Full-time education', cy: 'Addysg amser llawn' },
    help: {
      en: 'School, college or university, for 21 hours a week or more.',
      cy: 'Ysgol, coleg neu brifysgol, am 21 awr yr wythnos neu fwy.',
    },
  },
  student_exception: {
    type: 'BOOLEAN',
    text: {
      en: 'As a student, do you have a child, a disability benefit, or a partner who can claim?',
      cy: 'Fel myfyriwr, oes gennych chi blentyn, budd-dal anabledd, neu bartner a all hawlio?',
    },
    short: { en: 'Exception for students', cy: 'Eithriad i fyfyrwyr' },
    help: {
      en: 'Also if you are 21 or under, on a course that is not higher education, and have no parents to support you.',
      cy: 'Hefyd os ydych yn 21 oed neu’n iau, ar gwrs nad yw’n addysg uwch, a heb rieni i’ch cynnal.',
    },
  },
  exception_16_17: {
    type: 'BOOLEAN',
    text: {
      en: 'If you are 16 or 17: do you have a child, care for someone, have a health condition, or live without your parents’ support?',
      cy: 'Os ydych yn 16 neu’n 17 oed: oes gennych chi blentyn, ydych chi’n gofalu am rywun, oes gennych chi gyflwr iechyd, neu ydych chi’n byw heb gymorth eich rhieni?',
    },
    short: { en: 'Exception for people of 16 and 17', cy: 'Eithriad i bobl 16 ac 17 oed' },
  },
};
