import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { sampleDirectory } from '../../support/directory.ts';

const KNOWN_AS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The machine's own browser: the one CHROMIUM names, or one on PATH. */
function installed(): string {
  const { CHROMIUM, PATH = '' } = process.env;
  const found = PATH.split(delimiter)
    .flatMap((folder) => KNOWN_AS.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (CHROMIUM || found) return (CHROMIUM || found)!;
  throw new Error('No browser found: install chromium, or set CHROMIUM to its path.');
}

/** The console on the sample data, and a browser to look at it with. Each page is a visitor of its own. */
export function consoleInBrowser() {
  const directory = sampleDirectory();
  let browser: Browser;
  beforeAll(async () => {
    // Its own sandbox has nothing to stand on in a container; it opens our pages only.
    browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());
  return {
    visit: async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: directory.url, ...options });
      const page = await context.newPage();
      const answer = await page.goto(path);
      expect(answer?.status() ?? 200).toBeLessThan(500);
      // Suggestions come with a script of their own, which a page does not wait for.
      if (options.javaScriptEnabled !== false && (await page.locator('[data-ask]').count()) > 0)
        await page.locator('.autocomplete__wrapper').waitFor();
      return page;
    },
  };
}
