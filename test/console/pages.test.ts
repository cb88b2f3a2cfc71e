import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

// What browsers send.
const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd' };

const get = async (path: string, headers: Record<string, string> = BROWSER) => {
  const response = await fetch(directory.url + path, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const heading = (html: string) =>
  /<h1[^>]*>([^]*?)<\/h1>/
    .exec(html)![1]!
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test.each([
  ['bin day', 'LS1 1UR', '/answer?service=lgsl%3A524&postcode=LS1+1UR&need=bin+day'],
  ['Blue Badge', 'LS1 1UR', '/answer?service=lgsl%3A279&postcode=LS1+1UR&need=Blue+Badge'],
])('"%s" at %s leads straight to its answer', async (need, postcode, address) => {
  const { status, headers } = await get(`/find?${new URLSearchParams({ need, postcode })}`);
  expect({ status, to: headers.get('location') }).toEqual({ status: 303, to: address });
});

test.each([
  ['care', 'Which service is it?'],
  ['qqqqq', 'No service found for “qqqqq”'],
  ['', 'What does the caller need?'],
])('the words "%s" are asked about', async (need, title) => {
  const { html } = await get(`/find?${new URLSearchParams({ need, postcode: 'LS1 1UR' })}`);
  expect(heading(html)).toBe(title);
});

test('an answer says who, how, when and why, and who is responsible when it is another', async () => {
  const { status, html } = await get('/answer?service=lgsl:297&postcode=ls11ur');
  expect(status).toBe(200);
  expect(heading(html)).toBe('Try first Carers Leeds');
  expect(html).toMatch(/href="tel:01134960402">0113 496 0402/);
  expect(html).toMatch(/(Open|Closed) now, (until|opens at) /);
  expect(html).toContain('Carers Leeds delivers this for Leeds City Council');
  expect(html).toMatch(/Responsible here[^]*Leeds City Council/);
  expect(html).toMatch(/Councils[^]*Charities and community groups/);
});

test('facts told are counted in, shown, and can be taken back', async () => {
  const { html } = await get('/answer?service=lgsl:273&postcode=EH8+8BG&fact.age=40');
  expect(html).toContain('Does not meet the conditions');
  expect(html).toMatch(/What the caller told[^]*How old are you\?[^]*40/);
  expect(html).toContain('href="/answer?service=lgsl%3A273&amp;postcode=EH8+8BG">Take back');
});

test('a fact that does not fit its question is said to be so; the rest is answered', async () => {
  const { status, html } = await get('/answer?service=lgsl:273&postcode=EH8+8BG&fact.age=old');
  expect(status).toBe(200);
  expect(html).toContain('This answer does not fit the question: How old are you?');
});

test.each([
  ['lgsl:524', 'AB1 0AA', 200, 'AB1 0AA is no longer used', 'Aberdeen City Council'],
  ['lgsl:524', 'AB1 2AB', 200, 'AB1 2AB is not in the directory', 'neighbour'],
  ['lgsl:524', '<b>', 200, '“&lt;b&gt;” is not a postcode', 'type it again'],
  ['lgsl:524', 'IM1 1ET', 200, 'IM1 1ET is not in the United Kingdom', 'https://www.gov.im/'],
  ['lgsl:524', 'SE1P 5ZZ', 200, 'SE1P 5ZZ is for post only', 'PO box'],
  ['lgsl:524', 'DA5 2BD', 200, 'Which council is the address in?', 'locality=E09000004'],
  ['lgsl:151', 'EH8 8BG', 200, 'is not provided here', 'City of Edinburgh Council'],
  ['wheelie bin', 'LS1 1UR', 404, 'There is no service “wheelie bin”', 'lgsl%3A524'],
])('%s at %s has a page of its own that helps', async (service, postcode, code, title, help) => {
  const { status, html } = await get(`/answer?${new URLSearchParams({ service, postcode })}`);
  expect(status).toBe(code);
  expect(heading(html)).toContain(title);
  expect(html).toContain(help);
});

test('where nobody has published a listing, the body responsible fills the page', async () => {
  const { html } = await get('/answer?service=signpost:home-fire-safety-visit&postcode=LS1+1UR');
  expect(heading(html)).toContain('West Yorkshire Fire and Rescue Service');
  expect(html).toContain('https://www.westyorksfire.gov.uk/');
});

test('what is not there is a page for people and an error for programs', async () => {
  for (const path of ['/nowhere', '/listings/local:none', '/services/lgsl:0', '/handout?listing=x'])
    expect((await get(path)).status).toBe(404);
  expect(heading((await get('/nowhere')).html)).toBe('There is no page here');
  expect(JSON.parse((await get('/nowhere', {})).html).errors[0].message).toContain('/graphql');
});

test('a page may run its own scripts only, is kept by nobody and tells nobody where it was', async () => {
  const { headers } = await get('/answer?service=lgsl:524&postcode=LS1+1UR');
  expect(headers.get('content-security-policy')).toContain("script-src 'self';style-src 'self'");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test('styles and scripts are kept for good and sent compressed, and so are pages', async () => {
  const { html, headers } = await get('/answer?service=lgsl:297&postcode=LS1+1UR');
  expect(headers.get('content-encoding')).toBe('br');
  for (const [, path] of html.matchAll(/(?:href|src)="(\/assets\/[^"]*)"/g)) {
    const { status, headers } = await get(path!);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-encoding')).toBe('br');
  }
});
