import type { Fact } from '../fact.ts';

/** The children of the household. Facts named `child_…` are of the child who is asked about. */
export const children: Record<string, Fact> = {
  number_of_children: {
    type: 'NUMBER',
    least: 0,
    most: 25,
    whole: true,
    text: { en: 'How many children live with you?', cy: 'Faint o blant sy’n byw gyda chi?' },
    short: { en: 'Number of children', cy: 'Nifer y plant' },
    help: {
      en: 'Count those under 16, and those under 20 who are still at school or college.',
      cy: 'Dylech gyfrif y rhai dan 16 oed, a’r rhai dan 20 oed sy’n dal yn yr ysgol neu’r coleg.',
    },
  },
  has_child_under_5: {
    type: 'BOOLEAN',
    text: { en: 'Do you have a child under 5?', cy: 'Oes gennych chi blentyn dan 5 oed?' },
    short: { en: 'Child under 5', cy: 'Plentyn dan 5 oed' },
  },
  youngest_child_age: {
    type: 'NUMBER',
    least: 0,
    most: 19,
    whole: true,
    text: { en: 'How old is your youngest child?', cy: 'Beth yw oedran eich plentyn ieuengaf?' },
    short: {
      en: 'Youngest child’s age in years',
      cy: 'Oedran y plentyn ieuengaf mewn blynyddoedd',
    },
    help: {
      en: 'In whole years. Give 0 for a baby under 1.',
      cy: 'Mewn blynyddoedd cyfan. Rhowch 0 ar gyfer babi dan 1 oed.',
    },
  },
  youngest_child_date_of_birth: {
    type: 'DATE',
    text: {
      en: 'What is your youngest child’s date of birth?',
      cy: 'Beth yw dyddiad geni eich plentyn ieuengaf?',
    },
    short: { en: 'Youngest child’s date of birth', cy: 'Dyddiad geni’r plentyn ieuengaf' },
  },
  child_age: {
    type: 'NUMBER',
    least: 0,
    most: 19,
    whole: true,
    text: { en: 'How old is the child?', cy: 'Beth yw oedran y plentyn?' },
    short: { en: 'Child’s age in years', cy: 'Oedran y plentyn mewn blynyddoedd' },
    help: {
      en: 'In whole years. Give 0 for a baby under 1.',
      cy: 'Mewn blynyddoedd cyfan. Rhowch 0 ar gyfer babi dan 1 oed.',
    },
  },
  child_date_of_birth: {
    type: 'DATE',
    text: { en: 'What is the child’s date of birth?', cy: 'Beth yw dyddiad geni’r plentyn?' },
    short: { en: 'Child’s date of birth', cy: 'Dyddiad geni’r plentyn' },
  },
  child_disabled: {
    type: 'BOOLEAN',
    text: { en: 'Is the child disabled?', cy: 'A yw’r plentyn yn anabl?' },
    short: { en: 'Disabled child', cy: 'Plentyn anabl' },
    help: {
      en: 'Answer yes if the child gets a disability benefit, or needs far more help than others of that age.',
      cy: 'Atebwch ie os yw’r plentyn yn cael budd-dal anabledd, neu angen llawer mwy o help nag eraill o’r oed hwnnw.',
    },
  },
};
