import type { Page } from '../../page.ts';
import { listedLine } from '../../view/listed.ts';
import { afterIn, leadsOf } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { notFound } from '../not-found.ts';
import { ORGANISATION } from './organisation.generated.ts';

export const texts = {
  back: { en: 'Organisations', cy: 'Sefydliadau' },
  phone: { en: 'Phone', cy: 'Ffôn' },
  homepage: { en: 'Website', cy: 'Gwefan' },
  place: { en: 'Area', cy: 'Ardal' },
  id: { en: 'Identifier', cy: 'Dynodydd' },
  listings: {
    en: 'Listings it answers for, provides or pays for',
    cy: 'Cofnodion y mae’n atebol amdanynt, yn eu darparu neu’n talu amdanynt',
  },
  nothing: {
    en: 'No listing names this organisation yet.',
    cy: 'Nid oes cofnod yn enwi’r sefydliad hwn eto.',
  },
  next: { en: 'Next page', cy: 'Tudalen nesaf' },
  start: { en: 'First page', cy: 'Tudalen gyntaf' },
};

/** An organisation: how to reach it, and every listing that names it. */
export const organisation: Page = async (visit, ask) => {
  const { language, link, params } = visit;
  const { organisation: found, listings } = await ask(ORGANISATION, {
    id: params['id']!,
    after: afterIn(visit),
    language,
  });
  if (!found) return notFound(visit, ask);
  const { area } = found;
  return {
    template: 'organisation',
    texts,
    view: {
      organisation: found,
      organisations: link('/organisations'),
      place: area && { name: area.name, href: link(pathOf.place(area.code)) },
      lines: listings.nodes.map((listed) => listedLine(listed, visit)),
      leads: leadsOf(listings, visit),
    },
  };
};
