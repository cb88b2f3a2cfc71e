import type { Fact } from '../fact.ts';

const numbered = (count: number, code: string, en: string, cy: (year: number) => string) =>
  Array.from({ length: count }, (_, at) => at + 1).map((year) => ({
    value: `${code}${year}`,
    label: { en: en.replace('#', String(year)), cy: cy(year) },
  }));

/** The schooling of the child who is asked about. */
export const school: Record<string, Fact> = {
  child_in_state_school: {
    type: 'BOOLEAN',
    text: {
      en: 'Does the child go to a state school?',
      cy: 'A yw’r plentyn yn mynd i ysgol y wladwriaeth?',
    },
    short: { en: 'Child at a state school', cy: 'Plentyn mewn ysgol y wladwriaeth' },
    help: {
      en: 'A school that charges no fees: council, church, academy and free schools all count.',
      cy: 'Ysgol nad yw’n codi ffioedd: mae ysgolion cyngor, ysgolion eglwys ac academïau i gyd yn cyfrif.',
    },
  },
  child_school_year: {
    type: 'CHOICE',
    text: {
      en: 'Which school year is the child in?',
      cy: 'Ym mha flwyddyn ysgol mae’r plentyn?',
    },
    short: { en: 'Child’s school year', cy: 'Blwyddyn ysgol y plentyn' },
    help: {
      en: 'Choose Primary 1 to Secondary 6 in Scotland. In Northern Ireland choose Primary 1 to Primary 7 and then Year 8 onwards.',
      cy: 'Yn yr Alban dewiswch Cynradd 1 i Uwchradd 6. Yng Ngogledd Iwerddon dewiswch Cynradd 1 i Cynradd 7 ac yna Blwyddyn 8 ymlaen.',
    },
    options: [
      { value: 'NOT_AT_SCHOOL', label: { en: 'Not at school yet', cy: 'Ddim yn yr ysgol eto' } },
      { value: 'NURSERY', label: { en: 'Nursery class', cy: 'Dosbarth meithrin' } },
      { value: 'RECEPTION', label: { en: 'Reception', cy: 'Derbyn' } },
      ...numbered(14, 'YEAR_', 'Year #', (year) => `Blwyddyn ${year}`),
      ...numbered(7, 'PRIMARY_', 'Primary #', (year) => `Cynradd ${year}`),
      ...numbered(6, 'SECONDARY_', 'Secondary #', (year) => `Uwchradd ${year}`),
    ],
  },
  child_has_special_needs_plan: {
    type: 'BOOLEAN',
    text: {
      en: 'Does the child have a plan for special educational needs?',
      cy: 'A oes gan y plentyn gynllun ar gyfer anghenion addysgol arbennig?',
    },
    short: {
      en: 'Plan for special educational needs',
      cy: 'Cynllun ar gyfer anghenion addysgol arbennig',
    },
    help: {
      en: 'An education, health and care plan in England, an individual development plan in Wales, a co-ordinated support plan in Scotland, or a statement in Northern Ireland.',
      cy: 'Cynllun addysg, iechyd a gofal yn Lloegr, cynllun datblygu unigol yng Nghymru, cynllun cymorth cydgysylltiedig yn yr Alban, neu ddatganiad yng Ngogledd Iwerddon.',
    },
  },
  miles_to_school: {
    type: 'NUMBER',
    least: 0,
    most: 1000,
    text: {
      en: 'How far is the school from home by the shortest safe walking route?',
      cy: 'Pa mor bell yw’r ysgol o’r cartref ar hyd y llwybr cerdded diogel byrraf?',
    },
    short: { en: 'Miles from home to school', cy: 'Milltiroedd o’r cartref i’r ysgol' },
    help: { en: 'In miles, such as 2.5.', cy: 'Mewn milltiroedd, er enghraifft 2.5.' },
  },
};
