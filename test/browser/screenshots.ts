import { mkdirSync } from 'node:fs';
import { consoleInBrowser } from './support/browser.ts';

// Not a test: `npm run screenshots` takes the pictures that the README shows.
const OUT = 'docs/screenshots';
const WIDE = { width: 1280, height: 1000 };
const NARROW = { width: 320, height: 1000 };

// On a working morning, so that pictures taken at night show what staff see. Time itself goes on.
jest.useFakeTimers({
  now: new Date('2026-11-24T10:30:00Z'),
  doNotFake: [
    'hrtime',
    'nextTick',
    'performance',
    'queueMicrotask',
    'setImmediate',
    'clearImmediate',
    'setInterval',
    'clearInterval',
    'setTimeout',
    'clearTimeout',
  ],
});

const { visit } = consoleInBrowser();

test.each([
  ['home', '/', WIDE],
  ['answer', '/answer?service=lgsl:297&postcode=LS1+1UR&need=carer', WIDE],
  ['answer-questions', '/answer?service=lgsl:279&postcode=GU2+4BB', WIDE],
  ['answer-narrow', '/answer?service=lgsl:524&postcode=LS1+1UR', NARROW],
  ['answer-welsh', '/answer?service=signpost:food-bank&postcode=CF10+4UW&lang=cy', WIDE],
  ['split-postcode', '/answer?service=lgsl:524&postcode=DA5+2BD', WIDE],
  ['listing', '/listings/local:leeds-279?service=lgsl:279&postcode=LS1+1UR', WIDE],
  ['handout', '/handout?listing=local:leeds-524&service=lgsl:524&postcode=LS1+1UR', WIDE],
])('%s', async (name, path, viewport) => {
  mkdirSync(OUT, { recursive: true });
  const page = await visit(path, { viewport });
  await page.screenshot({ path: `${OUT}/${name}.png` });
});
