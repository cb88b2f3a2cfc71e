import type { Page } from '../page.ts';

export const texts = {
  title: { en: 'There is no page here', cy: 'Nid oes tudalen yma' },
  what: {
    en: 'The address may have been cut off when it was copied, or the listing may have been taken away.',
    cy: 'Efallai i’r cyfeiriad gael ei dorri wrth ei gopïo, neu i’r cofnod gael ei dynnu i ffwrdd.',
  },
  next: { en: 'Start a new look-up', cy: 'Dechrau chwiliad newydd' },
};

/** The page for an unknown URL. */
export const notFound: Page = async () => ({ template: 'message', texts, view: {}, status: 404 });
