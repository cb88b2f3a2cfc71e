import { consoleInBrowser } from './support/browser.ts';
import { inWelsh, PAGES } from './support/pages.ts';

const { visit } = consoleInBrowser();

test('Welsh is kept from the first page to the last, and the switch leads to the same page', async () => {
  const page = await visit('/');
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  await page.locator('#need').fill('banc bwyd');
  await page.getByLabel('Cod post').fill('CF10 4UW');
  await page.getByRole('button', { name: 'Canfod pwy sy’n ei ddarparu' }).click();
  await page.getByText('Rhowch gynnig ar hwn yn gyntaf').waitFor();
  await page.getByRole('link', { name: 'Anfon hwn' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  await page.getByRole('link', { name: 'English' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Text or e-mail this');
});

test('text that has only English is marked as English on a Welsh page', async () => {
  const page = await visit('/answer?service=lgsl:524&postcode=LS1+1UR&lang=cy');
  expect(await page.getByText('Bin collections in Leeds').first().getAttribute('lang')).toBe('en');
});

test('look-ups are remembered in the tab, told to no server, and forgotten when asked', async () => {
  const page = await visit('/answer?service=lgsl:524&postcode=LS1+1UR');
  await page.goto('/');
  await page.getByRole('link', { name: 'Bin collections, LS1 1UR' }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await page.getByRole('button', { name: 'Clear this list' }).click();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.getByText('Looked up in this tab').isVisible()).toBe(false);
});

test('on paper there is the answer and nothing to press', async () => {
  const page = await visit('/answer?service=lgsl:297&postcode=LS1+1UR');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('link', { name: '0113 496 0402' }).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'If not, try' }).isVisible()).toBe(true);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByText('Cymraeg').first().isVisible()).toBe(false);
});

test.each(Object.entries(PAGES))(
  'it asks nothing of others and breaks no rule of its own: %s',
  async (_, path) => {
    const page = await visit('/');
    const broken: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
    page.on('pageerror', ({ message }) => broken.push(message));
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.goto(inWelsh(path), { waitUntil: 'networkidle' });
    expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]));
    // A browser counts a page that is not found as an error of its own.
    expect(broken.filter((text) => !/status of 404/.test(text))).toEqual([]);
    await page.context().close();
  },
);

test.each(['/', PAGES['an answer with alternatives']!, PAGES['a listing']!])(
  'all that a browser loads for %s weighs less than 150 kB, unpacked',
  async (path) => {
    const page = await visit('about:blank');
    const weights: Promise<number>[] = [];
    page.on('response', (response) => weights.push(response.body().then(({ length }) => length)));
    await page.goto(path, { waitUntil: 'networkidle' });
    const weight = (await Promise.all(weights)).reduce((sum, one) => sum + one, 0);
    expect(weight).toBeGreaterThan(10_000);
    expect(weight).toBeLessThan(150_000);
  },
);
