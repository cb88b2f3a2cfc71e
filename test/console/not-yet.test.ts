import type { Ask } from '../../console/ask.ts';
import { visitOf } from '../../console/page.ts';
import { createRender } from '../../console/render.ts';
import { routes } from '../../console/routes.ts';

/** The graph, before it has worked out what is missing. */
const justStarted = (async () => ({ insight: null })) as Ask;
const pages = routes(async () => null);
const PATHS = Object.keys(pages).filter(
  (path) => path.startsWith('/insight') && !path.includes(':id'),
);

test.each(PATHS)('%s says that it is being worked out, in both languages', async (path) => {
  for (const [address, words] of [
    [path, 'This is being worked out. Try again in a minute.'],
    [`${path}?lang=cy`, 'Mae hyn yn cael ei gyfrifo.'],
  ] as const) {
    const visit = visitOf(address, {});
    const shown = await pages[path]!(visit, justStarted);
    expect(shown).toMatchObject({ template: 'message', status: 503 });
    expect(createRender('/assets')(visit, shown as never)).toContain(words);
  }
});
