import type { Page } from 'playwright-core';
import { consoleInBrowser } from './support/browser.ts';

const { visit } = consoleInBrowser();

/** Somebody at a keyboard, without a mouse, whose every keystroke counts. */
function typist({ keyboard }: Page) {
  let strokes = 0;
  return {
    type: async (text: string) => {
      strokes += text.length;
      await keyboard.type(text);
    },
    press: async (key: string) => {
      strokes += 1;
      await keyboard.press(key);
    },
    get strokes() {
      return strokes;
    },
  };
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()');

test('from an empty page to whom to ring: fifteen keystrokes, none of them on a mouse', async () => {
  const page = await visit('/');
  const typing = typist(page);
  await typing.type('bin day');
  await page.getByRole('option').first().waitFor();
  await typing.press('Tab');
  expect(await page.locator('#need').inputValue()).toBe('Bin collections');
  await typing.type('ls11ur');
  await typing.press('Enter');
  await page.getByRole('heading', { name: 'Leeds City Council' }).waitFor();
  expect(typing.strokes).toBe(15);
  expect(await page.getByRole('link', { name: '0113 496 0006' }).isVisible()).toBe(true);
  expect(await page.locator('.open-now').first().textContent()).toMatch(/^(Open|Closed) now/);
  expect(await page.getByText('has the duty for this here').isVisible()).toBe(true);
});

test('words typed faster than suggestions come are searched for as they stand', async () => {
  const page = await visit('/');
  await page.route('**/suggest*', (route) => route.abort());
  await page.keyboard.type('bin day');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ls1 1ur\n');
  await page.getByRole('heading', { name: 'Leeds City Council' }).waitFor();
  expect(page.url()).toContain('need=bin+day');
});

test('a question is answered in place: the answer takes it into account and says so', async () => {
  const page = await visit('/answer?service=lgsl:273&postcode=EH8+8BG');
  await page.keyboard.press('q');
  await page.keyboard.type('40\n');
  await page.getByText('What the caller told').waitFor();
  expect(page.url()).toContain('fact.age=40');
  expect(await page.getByText('Does not meet the conditions').count()).toBeGreaterThan(0);
});

test('single keys lead to each part of an answer, and can be turned off', async () => {
  const page = await visit('/answer?service=lgsl:297&postcode=LS1+1UR');
  await page.keyboard.press('a');
  expect(await focused(page)).toBe('If not, try');
  await page.keyboard.press('?');
  expect(await focused(page)).toBe('Keyboard shortcuts');
  await page.getByRole('button', { name: 'Turn shortcuts off' }).press('Enter');
  await page.keyboard.press('n');
  expect(await page.getByRole('button', { name: 'Turn shortcuts on' }).isVisible()).toBe(true);
  expect(page.url()).toContain('/answer');
});

test('the number is copied with one key, and a screen reader is told', async () => {
  const page = await visit('/answer?service=lgsl:524&postcode=LS1+1UR', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.keyboard.press('c');
  await page.getByRole('status').getByText('Copied').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('0113 496 0006');
});

test('wherever the tab key leads on an answer, it can be seen where one is', async () => {
  const page = await visit('/answer?service=lgsl:279&postcode=GU2+4BB');
  const unseen: string[] = [];
  let stops = 0;
  for (await page.keyboard.press('Tab'); !(await isAtTheEnd(page)); stops++) {
    if (!(await isFocusSeen(page)))
      unseen.push(await page.evaluate('document.activeElement.outerHTML'));
    await page.keyboard.press('Tab');
  }
  expect(stops).toBeGreaterThan(12);
  expect(unseen).toEqual([]);
});

const isAtTheEnd = (page: Page) => page.evaluate('document.activeElement === document.body');

// A radio button shows its focus on the ring that stands before its label.
const isFocusSeen = (page: Page) =>
  page.evaluate<boolean>(`(() => {
    const { activeElement } = document;
    const ring = getComputedStyle(activeElement.nextElementSibling ?? document.body, '::before');
    const own = getComputedStyle(activeElement);
    return [own, ring].some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none');
  })()`);
