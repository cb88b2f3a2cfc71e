import type { Page } from '../../page.ts';
import { LISTED, lineOf, type Listed } from '../../view/listed.ts';
import { afterIn, leadsOf, type Page as Part } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { notFound } from '../not-found.ts';

export const ORGANISATION = `
  ${LISTED}
  query Organisation($id: ID!, $after: String, $language: Language!) {
    organisation(id: $id) {
      id name(language: $language) homepage phone
      area { code name(language: $language) }
    }
    listings(filter: { organisation: $id }, after: $after) {
      nodes { ...Listed }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
type Organisation = {
  id: string;
  name: string;
  homepage: string | null;
  phone: string | null;
  area: { code: string; name: string } | null;
};
type Answer = { organisation: Organisation | null; listings: Part<Listed> };

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
  const { organisation: found, listings } = await ask<Answer>(ORGANISATION, {
    id: params['id'],
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
      lines: listings.nodes.map((listed) => lineOf(listed, visit)),
      leads: leadsOf(listings, visit),
    },
  };
};
