import type { Page } from '../../page.ts';

export const texts = {
  title: { en: 'What is missing', cy: 'Yr hyn sydd ar goll' },
  what: {
    en: 'This is being worked out. Try again in a minute.',
    cy: 'Mae hyn yn cael ei gyfrifo. Rhowch gynnig arall arni ymhen munud.',
  },
  next: { en: 'Start a new look-up', cy: 'Dechrau chwiliad newydd' },
};

/** The insight has not been computed for the first time yet. */
class NotYet extends Error {}

/** The insight from the graph. @throws NotYet, which is shown as a page of its own */
export function toldBy<Insight>({ insight }: { insight: Insight | null }): Insight {
  if (insight === null) throw new NotYet();
  return insight;
}

/** Shows a waiting page where a page or a file needs an insight not computed yet. */
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
