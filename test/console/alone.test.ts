import { sampleDirectory } from '../support/directory.ts';
import { processes } from '../support/process.ts';

const directory = sampleDirectory();
const start = processes();

const ANSWER = '/answer?service=lgsl:524&postcode=LS1+1UR';

test('the console by itself asks the graph that GRAPH_URL names, and needs no key', async () => {
  const { url } = await start('console', { GRAPH_URL: directory.url });
  const response = await fetch(url + ANSWER);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('0113 496 0006');
});

test('with no graph to ask it says so in both languages, and no postcode is in its log', async () => {
  const { url, log } = await start('console', {
    GRAPH_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'debug',
  });
  for (const [path, words] of [
    [ANSWER, 'the directory cannot answer now'],
    [`${ANSWER}&lang=cy`, 'ni all y cyfeiriadur ateb nawr'],
  ] as const) {
    const response = await fetch(url + path);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain(words);
  }
  expect(log()).toContain('page failed');
  expect(log()).not.toMatch(/LS1/i);
});

test('without GRAPH_URL it does not start, and says what is missing', async () => {
  await expect(start('console', {})).rejects.toThrow(/GRAPH_URL/);
});
