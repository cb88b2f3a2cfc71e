import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { EXAMPLE_QUERY } from '../shared/contract/example-query.ts';
import { sampleDirectory } from './support/directory.ts';

const directory = sampleDirectory();

/** The page as it comes over the wire to a browser that takes these encodings. */
async function page(encodings: string) {
  const { statusCode, headers, body } = await request(`${directory.url}/graphql`, {
    headers: { accept: 'text/html,application/xhtml+xml', 'accept-encoding': encodings },
  });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  return { encoding: headers['content-encoding'], sent: Buffer.from(await body.arrayBuffer()) };
}

test('a browser that opens the endpoint gets GraphiQL, compressed as it takes it', async () => {
  const plain = await page('identity');
  expect(plain.encoding).toBeUndefined();
  const text = plain.sent.toString();
  expect(text).toContain('<title>Signpost</title>');
  expect(text).toContain(JSON.stringify(EXAMPLE_QUERY).slice(1, 60));
  expect(text).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);

  const brotli = await page('gzip, deflate, br');
  expect(brotli.encoding).toBe('br');
  expect(brotli.sent.length).toBeLessThan(plain.sent.length / 3);
  expect(brotliDecompressSync(brotli.sent).toString()).toBe(text);

  const gzip = await page('gzip');
  expect(gzip.encoding).toBe('gzip');
  expect(gunzipSync(gzip.sent).toString()).toBe(text);
});

test('who asks for JSON is answered by the graph', async () => {
  const { data } = await directory.answer('{ __typename }');
  expect(data).toEqual({ __typename: 'Query' });
});
