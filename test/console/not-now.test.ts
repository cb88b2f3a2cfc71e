import { sampleDirectory } from '../support/directory.ts';
import { pageAt } from '../support/page.ts';
import { processes } from '../support/process.ts';
import { useUp } from '../support/use-up.ts';

const start = processes();
const directory = sampleDirectory({ POINTS_A_MINUTE: '50000', TRUST_PROXY: 'loopback' });
const ANSWER = '/answer?service=lgsl:524&postcode=LS1+1UR';
const TITLES = {
  en: 'Too much has been asked from your address',
  cy: 'Gofynnwyd am ormod o’ch cyfeiriad',
};

const visit = (url: string, from: string, path = ANSWER) =>
  pageAt(url, path, { headers: { 'x-forwarded-for': from } });

test('a visitor who asked too much is told to wait, in both languages; others are answered', async () => {
  await useUp(directory.url, '192.0.2.1');
  for (const [lang, title] of Object.entries(TITLES)) {
    const page = await visit(directory.url, '192.0.2.1', `${ANSWER}&lang=${lang}`);
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.heading).toBe(title);
  }
  expect((await visit(directory.url, '192.0.2.2')).status).toBe(200);
});

test('so it is where the console is a part by itself: the visitor is charged, and not the console', async () => {
  const { url, log } = await start('console', {
    GRAPH_URL: directory.url,
    TRUST_PROXY: 'loopback',
    LOG_LEVEL: 'debug',
  });
  await useUp(directory.url, '198.51.100.1');
  const refused = await visit(url, '198.51.100.1');
  expect([refused.status, refused.heading]).toEqual([429, TITLES.en]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await visit(url, '198.51.100.2')).status).toBe(200);
  expect(log()).not.toMatch(/LS1|198\.51/);
});

describe('a console with too much to do', () => {
  const busy = sampleDirectory({ MAX_EVENT_LOOP_DELAY_MS: '1' });

  test.each([
    ['en', 'The directory is very busy'],
    ['cy', 'Mae’r cyfeiriadur yn brysur iawn'],
  ])('says so, and to come again: %s', async (lang, title) => {
    let page: Awaited<ReturnType<typeof pageAt>>;
    do {
      // Late, as a server is that has much to do.
      for (const end = performance.now() + 30; performance.now() < end;);
      page = await pageAt(busy.url, `/?lang=${lang}`);
    } while (page.status === 200);
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '1']);
    expect(page.heading).toBe(title);
  });
});
