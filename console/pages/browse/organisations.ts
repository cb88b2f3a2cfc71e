import type { Page } from '../../page.ts';
import { afterIn, leadsOf } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { ORGANISATIONS } from './organisations.generated.ts';

export const texts = {
  title: { en: 'Organisations', cy: 'Sefydliadau' },
  named: { en: 'Name, or the start of its words', cy: 'Enw, neu ddechrau ei eiriau' },
  find: { en: 'Find', cy: 'Chwilio' },
  found: { en: 'Named “{text}”', cy: 'O’r enw “{text}”' },
  nothing: { en: 'No organisation is named “{text}”.', cy: 'Nid oes sefydliad o’r enw “{text}”.' },
  all: { en: 'All organisations', cy: 'Pob sefydliad' },
  next: { en: 'Next page', cy: 'Tudalen nesaf' },
  start: { en: 'First page', cy: 'Tudalen gyntaf' },
};

/** Organisations in order of name, all of them or those matching a name. */
export const organisations: Page = async (visit, ask) => {
  const { language, link, query } = visit;
  const text = query.get('text')?.trim() ?? '';
  const { organisations: found } = await ask(ORGANISATIONS, {
    text,
    after: afterIn(visit),
    language,
  });
  return {
    template: 'organisations',
    texts,
    view: {
      text,
      organisations: found.nodes.map(({ id, name, phone }) => ({
        name,
        phone,
        href: link(pathOf.organisation(id)),
      })),
      all: link('/organisations'),
      leads: leadsOf(found, visit, { text }),
    },
  };
};
