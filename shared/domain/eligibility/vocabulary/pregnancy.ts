import type { Fact } from '../fact.ts';

/** A child who is expected. */
export const pregnancy: Record<string, Fact> = {
  pregnant: {
    type: 'BOOLEAN',
    text: { en: 'Are you pregnant?', cy: 'Ydych chi’n feichiog?' },
    short: { en: 'Pregnancy', cy: 'Beichiogrwydd' },
  },
  weeks_pregnant: {
    type: 'NUMBER',
    least: 0,
    most: 45,
    whole: true,
    text: {
      en: 'How many weeks pregnant are you?',
      cy: 'Sawl wythnos yn feichiog ydych chi?',
    },
    short: { en: 'Weeks of pregnancy', cy: 'Wythnosau o feichiogrwydd' },
    help: {
      en: 'In whole weeks, as your midwife counts them. Give 0 if you are not pregnant.',
      cy: 'Mewn wythnosau cyfan, fel y mae eich bydwraig yn eu cyfrif. Rhowch 0 os nad ydych yn feichiog.',
    },
  },
};
