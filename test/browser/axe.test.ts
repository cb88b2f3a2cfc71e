import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { consoleInBrowser } from './support/browser.ts';
import { inWelsh, PAGES } from './support/pages.ts';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const { visit } = consoleInBrowser();

/** What axe-core finds wrong with a page, in a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each([320, 1280])('at a width of %i', (width) => {
  const viewport = { width, height: 800 };

  test.each(Object.entries(PAGES))('nothing is in anybody’s way: %s', async (_, path) => {
    for (const address of [path, inWelsh(path)]) {
      const page = await visit(address, { viewport });
      expect(await violations(page)).toEqual([]);
      // Nothing is wider than the screen: nobody scrolls both ways to read.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        width,
      );
      await page.context().close();
    }
  });
});
