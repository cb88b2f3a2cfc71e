import { sampleDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { pageAt } from '../support/page.ts';
import { registered } from '../support/registered.ts';

const directory = sampleDirectory();
const page = (path: string) => pageAt(directory.url, path);

test('services are listed by letter, each with a link to its page', async () => {
  const { textOf, linkTo } = await page('/services');
  expect(textOf('.letters a').slice(0, 3)).toEqual(['A', 'B', 'C']);
  expect(linkTo('Abandoned vehicles')).toBe('/services/lgsl:372');
});

test('in Welsh the alphabet is Welsh: ll is a letter after l', async () => {
  const letters = (await page('/services?lang=cy')).textOf('.letters a');
  expect(letters).toContain('LL');
  expect(letters[letters.indexOf('LL') + 1]).toBe('M');
});

test('councils stand under their nations', async () => {
  const { document, linkTo } = await page('/places');
  const wales = document.querySelector('[aria-labelledby=W92000004]')!.textContent;
  expect(wales).toContain('City of Cardiff Council');
  expect(wales).not.toContain('Leeds');
  expect(linkTo('Leeds City Council')).toBe('/places/E08000035');
});

test('a place tells whom to reach, and what is offered there', async () => {
  const { heading, textOf } = await page('/places/E08000035');
  expect(heading).toBe('Leeds City Council');
  expect(textOf('.facts').join()).toMatch(/Websitehttps:\/\/www\.leeds\.gov\.uk/);
  expect(textOf('.lines li').length).toBeGreaterThan(5);
});

test('a county lists its districts; a council that has ended names what stands in its place', async () => {
  expect((await page('/places/E10000032')).linkTo('Adur District Council')).toBe(
    '/places/E07000223',
  );
  const craven = await page('/places/E07000163');
  expect(craven.linkTo('North Yorkshire Council')).toBe('/places/E06000065');
  expect(craven.textOf('.govuk-inset-text')).toEqual(['This area ended on 31 March 2023.']);
});

test('a long list is read on by a link, and nothing is met twice', async () => {
  const met: string[] = [];
  for (let next: string | null | undefined = '/organisations'; next;) {
    const { document } = await page(next);
    met.push(...[...document.querySelectorAll('.lines a')].map(({ outerHTML }) => outerHTML));
    next = document.querySelector('a[rel=next]')?.getAttribute('href');
  }
  expect(met.length).toBeGreaterThan(50);
  expect(new Set(met).size).toBe(met.length);
});

test('organisations are found by the start of a word, in Welsh pages too', async () => {
  const { linkTo } = await page('/organisations?text=leeds+cit&lang=cy');
  expect(linkTo('Leeds City Council')).toBe('/organisations/E08000035?lang=cy');
  const none = await page('/organisations?text=%3Cscript%3E');
  expect(none.html).toContain('No organisation is named “&lt;script&gt;”.');
});

test('an organisation lists every listing that names it', async () => {
  const { heading, linkTo, textOf } = await page('/organisations/E08000035');
  expect(heading).toBe('Leeds City Council');
  expect(linkTo('Leeds City Council')).toBe('/places/E08000035');
  expect(textOf('.lines li').length).toBeGreaterThan(5);
});

test.each(['/places/E99', '/organisations/nobody', '/places/E08000035?after=half', '/services/x'])(
  'nothing is at %s, and the page says so',
  async (path) => expect((await page(path)).status).toBe(404),
);

test('every page leads to the rest of the directory', async () => {
  const { document } = await page('/?lang=cy');
  const ways = [...document.querySelectorAll('.ways a')].map((way) => way.getAttribute('href'));
  expect(ways).toContain('/places?lang=cy');
  for (const way of ways) expect((await page(way!)).status).toBe(200);
});

test('an organisation is shown with its numbers by register, and the names it had before', async () => {
  await registered(
    directory.folder,
    'charity:1058706,Carers Leeds,,Leeds Carers|Carers of Leeds,company:00000078|six:carers,,,',
  );
  const facts = async (language: string) =>
    (await page(`/organisations/charity:1058706?lang=${language}`)).textOf('.facts > div');
  await eventually(async () => (await facts('en')).join().includes('Carers of Leeds'));
  expect(await facts('en')).toEqual(
    expect.arrayContaining([
      'Former namesLeeds CarersCarers of Leeds',
      'Charity number (England and Wales)1058706',
      'Company number00000078',
      'Identifiersix:carers',
    ]),
  );
  expect(await facts('cy')).toEqual(
    expect.arrayContaining([
      'Enwau blaenorolLeeds CarersCarers of Leeds',
      'Rhif elusen (Cymru a Lloegr)1058706',
      'Rhif cwmni00000078',
    ]),
  );
});
