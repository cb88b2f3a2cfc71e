import { sampleDirectory } from '../support/directory.ts';
import { pageAt } from '../support/page.ts';
import { listing, SAVE } from '../support/saving.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });
const page = (path: string) => pageAt(directory.url, path);
const ANSWER = '/answer?service=lgsl:524&postcode=LS1+1UR';

beforeAll(async () => {
  for (let at = 0; at < 45; at++)
    await directory.ask(SAVE, { listing: listing(`one-of-many-${at}`), version: 0 }, KEY);
}, 60_000);

const titlesOf = ({ textOf }: { textOf: (selector: string) => string[] }) =>
  textOf('.other__title a');

test('an answer of many listings is read to its end, and each page says who to try first', async () => {
  const first = await page(ANSWER);
  expect(first.html).toMatch(/Listings 1 to 10 of \d+ are shown/);
  expect(titlesOf(first)).toHaveLength(9);
  const seen = [first];
  for (let at: string | null | undefined = first.linkTo('Next page'); at;) {
    const next = await page(at);
    expect(next.heading).toBe(first.heading);
    expect(next.linkTo('First page')).toBeDefined();
    seen.push(next);
    at = next.linkTo('Next page');
  }
  const { whoDelivers } = await directory.ask(
    '{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions { routesInAll } } }',
  );
  expect(seen.flatMap(titlesOf)).toHaveLength(whoDelivers.routesInAll - 1);
});

test('the pages are in Welsh too', async () => {
  const { html, linkTo } = await page(`${ANSWER}&lang=cy`);
  expect(html).toMatch(/Dangosir cofnodion 1 i 10 o \d+/);
  const next = await page(linkTo('Tudalen nesaf')!);
  expect(next.html).toMatch(/Dangosir cofnodion 11 i 20 o \d+/);
  expect(next.linkTo('Tudalen gyntaf')).toContain('lang=cy');
});

test('an answer of few listings has one page and does not speak of pages', async () => {
  const { html } = await page('/answer?service=lgsl:297&postcode=LS1+1UR');
  expect(html).not.toContain('are shown');
});
