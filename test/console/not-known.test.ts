import type { Ask } from '../../console/ask.ts';
import { visitOf } from '../../console/page.ts';
import { service } from '../../console/pages/service.ts';
import type { ServiceQuery } from '../../console/pages/service.generated.ts';
import { createRender } from '../../console/render.ts';
import { everyOne } from '../../console/view/pages.ts';

const bins: ServiceQuery = {
  service: {
    id: 'lgsl:524',
    title: 'Bins',
    description: null,
    synonyms: [],
    routedBy: 'HOME',
    duty: [{ nations: ['WALES'], level: 'BODY', body: null }],
  },
};

test.each([
  ['en', 'A body whose name the directory does not know'],
  ['cy', 'Corff nad yw’r cyfeiriadur yn gwybod ei enw'],
])(
  'a duty of a body that the graph cannot name is told all the same, in %s',
  async (lang, words) => {
    const visit = visitOf(`/services/lgsl:524?lang=${lang}`, { id: 'lgsl:524' });
    const shown = await service(visit, (async () => bins) as Ask);
    if (!('template' in shown)) throw new Error('it is not a page');
    expect(createRender('/assets')(visit, shown)).toContain(words);
  },
);

test('a list that has more and does not say where is read once', async () => {
  const page = { nodes: ['one'], pageInfo: { hasNextPage: true, endCursor: null } };
  let asked = 0;
  const read = async () => {
    if (++asked > 1) throw new Error('it is read again from its beginning');
    return page;
  };
  expect(await everyOne(read)).toEqual(['one']);
});
