import type { NotNow, WhyNotNow } from '../../shared/http/limits/not-now.ts';
import type { Texts } from '../language.ts';
import type { Page } from '../page.ts';

const next = { en: 'Start a new look-up', cy: 'Dechrau chwiliad newydd' };

/** The texts, by reason for the delay. */
export const texts = {
  TOO_MANY_REQUESTS: {
    title: {
      en: 'Too much has been asked from your address',
      cy: 'Gofynnwyd am ormod o’ch cyfeiriad',
    },
    what: {
      en: 'Wait a minute and load this page again: what you asked is kept in its address.',
      cy: 'Arhoswch funud ac ail-lwythwch y dudalen hon: cedwir eich cwestiwn yn ei chyfeiriad.',
    },
    next,
  },
  OVERLOADED: {
    title: {
      en: 'The directory is very busy',
      cy: 'Mae’r cyfeiriadur yn brysur iawn',
    },
    what: {
      en: 'Wait a few seconds and load this page again: what you asked is kept in its address.',
      cy: 'Arhoswch ychydig eiliadau ac ail-lwythwch y dudalen hon: cedwir eich cwestiwn yn ei chyfeiriad.',
    },
    next,
  },
} satisfies Record<WhyNotNow, Texts>;

/** The page shown when the client must retry later. */
export const notNowPage =
  ({ why, statusCode, retryAfterS }: NotNow): Page =>
  async () => ({
    template: 'message',
    texts: texts[why],
    view: {},
    status: statusCode,
    retryAfterS,
  });
