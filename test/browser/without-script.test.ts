import { consoleInBrowser } from './support/browser.ts';

const { visit } = consoleInBrowser();
const plain = (path: string) => visit(path, { javaScriptEnabled: false });

test('without scripts the same form leads to the same answer', async () => {
  const page = await plain('/');
  await page.getByLabel('Need').fill('bin day');
  await page.getByLabel('Postcode').fill('ls1 1ur');
  await page.getByRole('button', { name: 'Find who delivers it' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
    'Leeds City Council',
  );
});

test('without scripts questions are answered, and answers taken back', async () => {
  const page = await plain('/answer?service=lgsl:273&postcode=EH8+8BG');
  await page.getByLabel('How old are you?').fill('60');
  await page.getByRole('button', { name: 'Update the answer' }).click();
  expect(await page.getByText('Meets the conditions').first().isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Take back' }).click();
  expect(page.url()).not.toContain('fact.age');
});

test('without scripts nothing is shown that only a script can do', async () => {
  const page = await plain('/answer?service=lgsl:524&postcode=LS1+1UR');
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByText('Keyboard shortcuts').isVisible()).toBe(false);
});
