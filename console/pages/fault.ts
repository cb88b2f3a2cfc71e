import type { Logger } from '../../shared/runtime/logger.ts';
import { GraphDown } from '../ask.ts';
import type { Page } from '../page.ts';

export const texts = {
  title: {
    en: 'Sorry, the directory cannot answer now',
    cy: 'Mae’n ddrwg gennym, ni all y cyfeiriadur ateb nawr',
  },
  what: {
    en: 'Wait a few seconds and load this page again: what you asked is kept in its address.',
    cy: 'Arhoswch ychydig eiliadau ac ail-lwythwch y dudalen hon: cedwir eich cwestiwn yn ei chyfeiriad.',
  },
  next: { en: 'Start a new look-up', cy: 'Dechrau chwiliad newydd' },
};

/** The page shown on an error. The error is logged without the URL, which may contain a postcode. */
export const faultPage =
  (error: unknown, log: Logger): Page =>
  async () => {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'page failed');
    const status = error instanceof GraphDown ? 503 : 500;
    return { template: 'message', texts, view: {}, status };
  };
