import type { Page } from '../../page.ts';

export const texts = {
  title: { en: 'What is missing', cy: 'Yr hyn sydd ar goll' },
  what: {
    en: 'This is being worked out. Try again in a minute.',
    cy: 'Mae hyn yn cael ei gyfrifo. Rhowch gynnig arall arni ymhen munud.',
  },
  next: { en: 'Start a new look-up', cy: 'Dechrau chwiliad newydd' },
};

/** What is missing has not been worked out for the first time yet. */
class NotYet extends Error {}

/** What the graph says is missing. @throws NotYet, which findings show as it is */
export function toldBy<Insight>({ insight }: { insight: Insight | null }): Insight {
  if (insight === null) throw new NotYet();
  return insight;
}

/** What is shown, where a page or a file needs what has not been worked out yet. */
export const unlessNotYet =
  (page: Page): Page =>
  async (visit, ask) => {
    try {
      return await page(visit, ask);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      return { template: 'message', texts, view: {}, status: 503 };
    }
  };
