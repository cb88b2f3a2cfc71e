import { faultInUrl, URL_FAULTS } from '../../shared/http/outbound/url-faults.ts';

const ALLOWED = ['127.0.0.1:4100', 'subgraph.internal:*'];
const NAMES: Record<string, string[]> = {
  'listings.example.gov.uk': ['151.101.0.144', '2606:4700:4700::1111'],
  'inside.example.org': ['10.1.2.3'],
  'both.example.org': ['151.101.0.144', '127.0.0.1'],
};
const resolve = async (name: string) => {
  if (!NAMES[name]) throw new Error('ENOTFOUND');
  return NAMES[name];
};

test.each([
  ['https://listings.example.gov.uk/graphql', null],
  ['https://listings.example.gov.uk:443/graphql', null],
  ['http://127.0.0.1:4100/graphql', null],
  ['http://subgraph.internal:8080/graphql', null],
  ['not a url', 'NOT_A_URL'],
  ['', 'NOT_A_URL'],
  ['http://listings.example.gov.uk/graphql', 'NOT_HTTPS'],
  ['file:///etc/passwd', 'NOT_HTTPS'],
  ['gopher://listings.example.gov.uk/', 'NOT_HTTPS'],
  ['ftp://listings.example.gov.uk/', 'NOT_HTTPS'],
  ['data:text/plain,hello', 'NOT_HTTPS'],
  ['https://me:secret@listings.example.gov.uk/', 'CREDENTIALS'],
  ['http://me@127.0.0.1:4100/graphql', 'CREDENTIALS'],
  ['https://listings.example.gov.uk:8443/', 'PORT'],
  ['http://127.0.0.1:4101/graphql', 'NOT_PUBLIC'],
  ['http://2130706433/', 'NOT_PUBLIC'],
  ['http://0177.0.0.1/', 'NOT_PUBLIC'],
  ['http://0x7f.1/', 'NOT_PUBLIC'],
  ['https://[::ffff:169.254.169.254]/', 'NOT_PUBLIC'],
  ['https://[fe80::1]/', 'NOT_PUBLIC'],
  ['https://169.254.169.254/latest/meta-data', 'NOT_PUBLIC'],
  ['https://inside.example.org/', 'NOT_PUBLIC'],
  ['https://both.example.org/', 'NOT_PUBLIC'],
  ['https://nowhere.example.org/', 'NOT_FOUND'],
])('%s: %s', async (url, fault) => {
  expect(await faultInUrl(url, ALLOWED, resolve)).toBe(fault);
});

test('each fault is told in two languages', () => {
  const texts = Object.values(URL_FAULTS).flatMap(({ en, cy }): string[] => [en, cy]);
  expect(new Set(texts.filter(Boolean)).size).toBe(texts.length);
});
