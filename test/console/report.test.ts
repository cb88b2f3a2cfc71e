import { sampleDirectory } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';
import { pageAt } from '../support/page.ts';
import { processes } from '../support/process.ts';

const start = processes();
const folder = temporaryFolder();
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });
const FORM = '/listings/local:leeds-524/report';
const OTHER_FORM = '/listings/local:leeds-297/report';
const page = (path: string) => pageAt(directory.url, path);
const send = (said: Record<string, string>, headers: Record<string, string> = {}, path = FORM) =>
  pageAt(directory.url, path, { method: 'POST', body: new URLSearchParams(said), headers });

const kept = async () => {
  const { reportsLocalListing } = await directory.ask(
    '{ reportsLocalListing(first: 100) { nodes { reference listing reason text contact } } }',
    {},
    { authorization: 'Bearer a-long-secret' },
  );
  return reportsLocalListing.nodes;
};

test('the listing and the answer lead to the form', async () => {
  expect((await page('/listings/local:leeds-524')).linkTo('Say it is wrong')).toBe(FORM);
  const answer = await page('/answer?service=lgsl:524&postcode=LS1+1UR&lang=cy');
  expect(answer.linkTo('Dweud ei fod yn anghywir')).toMatch(/^\/listings\/[^?]+\/report\?lang=cy$/);
});

test('a report reaches the publisher word for word, and its reference is shown', async () => {
  const text = 'It’s <b>closed</b> & moved\r\nsince May';
  const { status, headers } = await send({ reason: 'CLOSED', text, contact: 'ada@example.org' });
  expect(status).toBe(303);
  const to = headers.get('location')!;
  expect(to).toMatch(/\/listings\/local:leeds-524\/report\/sent\?reference=local-\d+$/);
  const reference = new URL(to, directory.url).searchParams.get('reference')!;
  expect((await page(to)).html).toContain(`<strong>${reference}</strong>`);
  expect(await kept()).toContainEqual({
    reference,
    listing: 'local:leeds-524',
    reason: 'CLOSED',
    text: text.replace('\r', ''),
    contact: 'ada@example.org',
  });
});

test('what is wrong is said at the top, where the focus is, and what was typed stays', async () => {
  const { status, document, html, textOf } = await send({
    text: '</textarea><script>',
    contact: 'x'.repeat(201),
  });
  expect(status).toBe(400);
  expect(textOf('.govuk-error-summary li')).toEqual([
    'Choose what is wrong',
    'Shorten how to reach you to 200 characters: it has 201',
  ]);
  expect(document.querySelector('.govuk-error-summary')!.hasAttribute('autofocus')).toBe(true);
  for (const link of document.querySelectorAll('.govuk-error-summary a'))
    expect(document.querySelector(link.getAttribute('href')!)).not.toBeNull();
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>');
  expect(textOf('title')[0]).toMatch(/^There is a problem: /);
});

test('in Welsh too', async () => {
  const { textOf } = await send({}, {}, `${FORM}?lang=cy`);
  expect(textOf('.govuk-error-summary li')).toEqual(['Dewiswch beth sydd o’i le']);
});

test('hidden characters are refused as the graph refuses them', async () => {
  const { status, textOf } = await send({ reason: 'CLOSED', text: 'ring 0800\u202E123' });
  expect(status).toBe(400);
  expect(textOf('.govuk-error-summary li')[0]).toMatch(/plain text/);
});

test('something else needs words', async () =>
  expect((await send({ reason: 'OTHER' })).textOf('.govuk-error-summary li')).toEqual([
    'Write what is wrong',
  ]));

test('a box that people do not see is not to be filled in', async () => {
  const before = await kept();
  const { status, document } = await send({ reason: 'CLOSED', website: 'https://spam.example' });
  expect(status).toBe(400);
  expect(document.querySelector('.bait')).toBeNull();
  expect(await kept()).toEqual(before);
});

test.each([
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', 'same-site'],
  ['origin', 'https://elsewhere.example'],
  ['origin', 'null'],
])('a form sent from elsewhere is refused: %s %s', async (header, value) => {
  const before = await kept();
  expect((await send({ reason: 'CLOSED' }, { [header]: value })).status).toBe(403);
  expect(await kept()).toEqual(before);
});

test('a form sent from here is taken, with TLS or without', async () => {
  const fromHere = { 'sec-fetch-site': 'same-origin', origin: new URL(directory.url).origin };
  for (const [header, value] of Object.entries(fromHere))
    expect((await send({ reason: 'WRONG_AREA' }, { [header]: value }, OTHER_FORM)).status).toBe(
      303,
    );
});

test.each(['/listings/nobody:x/report', `${FORM}/sent`, `${FORM}/sent?reference=ring+0800`])(
  'nothing is at %s',
  async (path) => expect((await page(path)).status).toBe(404),
);

test('nothing that somebody typed is in a log', async () => {
  const { url, log } = await start(undefined, { DATA_DIR: folder, LOG_LEVEL: 'debug' });
  const body = new URLSearchParams({ reason: 'OTHER', text: 'very private', contact: 'private' });
  expect((await pageAt(url, FORM, { method: 'POST', body })).status).toBe(303);
  expect(log()).not.toMatch(/private/);
});

test('from one address so many are taken and no more', async () => {
  const statuses = new Set<number>();
  for (let sent = 0; sent < 61; sent++) statuses.add((await send({})).status);
  expect(statuses).toEqual(new Set([400, 429]));
});
