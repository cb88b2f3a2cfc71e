import type { Fact } from '../fact.ts';

/** What is earned from work, in pounds. */
export const earnings: Record<string, Fact> = {
  weekly_earnings: {
    type: 'MONEY',
    least: 0,
    text: {
      en: 'How much do you earn from work each week?',
      cy: 'Faint ydych chi’n ei ennill o waith bob wythnos?',
    },
    short: { en: 'Earnings a week in pounds', cy: 'Enillion wythnosol mewn punnoedd' },
    help: {
      en: 'In pounds, after tax and National Insurance and half of what you pay into a pension.',
      cy: 'Mewn punnoedd, ar ôl treth, Yswiriant Gwladol a hanner yr hyn rydych chi’n ei dalu i bensiwn.',
    },
  },
  monthly_earnings: {
    type: 'MONEY',
    least: 0,
    text: {
      en: 'How much do you and your partner earn from work each month?',
      cy: 'Faint ydych chi a’ch partner yn ei ennill o waith bob mis?',
    },
    short: { en: 'Earnings a month in pounds', cy: 'Enillion misol mewn punnoedd' },
    help: {
      en: 'In pounds, after tax. Leave out benefits.',
      cy: 'Mewn punnoedd, ar ôl treth. Peidiwch â chynnwys budd-daliadau.',
    },
  },
};
