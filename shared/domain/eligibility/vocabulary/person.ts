import type { Fact } from '../fact.ts';

/** Who is asking: age, and what has happened to them. */
export const person: Record<string, Fact> = {
  age: {
    type: 'NUMBER',
    least: 0,
    most: 130,
    whole: true,
    text: { en: 'How old are you?', cy: 'Beth yw eich oedran?' },
    short: { en: 'Age in years', cy: 'Oedran mewn blynyddoedd' },
    help: {
      en: 'In whole years, such as 66.',
      cy: 'Mewn blynyddoedd cyfan, er enghraifft 66.',
    },
  },
  date_of_birth: {
    type: 'DATE',
    text: { en: 'What is your date of birth?', cy: 'Beth yw eich dyddiad geni?' },
    short: { en: 'Date of birth', cy: 'Dyddiad geni' },
  },
  reached_state_pension_age: {
    type: 'BOOLEAN',
    text: {
      en: 'Have you reached State Pension age?',
      cy: 'Ydych chi wedi cyrraedd oedran Pensiwn y Wladwriaeth?',
    },
    short: { en: 'Over State Pension age', cy: 'Dros oedran Pensiwn y Wladwriaeth' },
    help: {
      en: 'It is 66 for people born from 6 October 1954 to 5 April 1960, and then rises to 67.',
      cy: 'Mae’n 66 i bobl a anwyd rhwng 6 Hydref 1954 a 5 Ebrill 1960, ac yna’n codi i 67.',
    },
  },
  is_veteran: {
    type: 'BOOLEAN',
    text: {
      en: 'Have you served in the UK armed forces?',
      cy: 'Ydych chi wedi gwasanaethu yn lluoedd arfog y DU?',
    },
    short: { en: 'Service in the UK armed forces', cy: 'Gwasanaeth yn lluoedd arfog y DU' },
    help: {
      en: 'A day is enough, and so is service in the reserves.',
      cy: 'Mae diwrnod yn ddigon, ac felly hefyd wasanaeth yn y lluoedd wrth gefn.',
    },
  },
  is_care_leaver: {
    type: 'BOOLEAN',
    text: {
      en: 'Were you looked after by a council when you were under 18?',
      cy: 'A oeddech chi dan ofal cyngor pan oeddech chi o dan 18 oed?',
    },
    short: { en: 'Having been in care', cy: 'Wedi bod mewn gofal' },
    help: {
      en: 'For example in foster care or in a children’s home.',
      cy: 'Er enghraifft mewn gofal maeth neu mewn cartref plant.',
    },
  },
  is_bereaved: {
    type: 'BOOLEAN',
    text: {
      en: 'Has someone close to you died?',
      cy: 'A oes rhywun agos atoch chi wedi marw?',
    },
    short: { en: 'Death of someone close', cy: 'Marwolaeth rhywun agos' },
  },
  victim_of_abuse: {
    type: 'BOOLEAN',
    text: {
      en: 'Is someone close to you hurting, controlling or frightening you?',
      cy: 'A oes rhywun agos atoch chi yn eich brifo, eich rheoli neu’ch dychryn?',
    },
    short: { en: 'Abuse by someone close', cy: 'Camdriniaeth gan rywun agos' },
    help: {
      en: 'Answer yes if it happened in the past too. If you are in danger now, call 999.',
      cy: 'Atebwch ie hefyd os digwyddodd yn y gorffennol. Os ydych mewn perygl nawr, ffoniwch 999.',
    },
  },
};
