import { say } from '../../../shared/domain/language.ts';
import { inLanguage, fill } from '../../language.ts';
import type { Page } from '../../page.ts';
import { LISTED, lineOf, type Listed } from '../../view/listed.ts';
import { afterIn, leadsOf, type Page as Part } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { sayDate } from '../../view/when.ts';
import { notFound } from '../not-found.ts';
import { councilsIn, COUNCILS } from './councils.ts';
import { texts } from './place-texts.ts';

export const PLACE = `
  ${LISTED}
  query Place($gss: ID!, $after: String, $language: Language!) {
    area(code: $gss) {
      ...Named type validTo
      parent { ...Named }
      successors { area { ...Named } on }
    }
    organisation(id: $gss) { id name(language: $language) homepage phone }
    listings(filter: { area: $gss }, after: $after) {
      nodes { ...Listed }
      pageInfo { hasNextPage endCursor }
    }
  }
  fragment Named on Area { code name(language: $language) }
`;
type Named = { code: string; name: string };
type Place = {
  area:
    | (Named & {
        type: string;
        validTo: string | null;
        parent: Named | null;
        successors: { area: Named; on: string | null }[];
      })
    | null;
  organisation: { id: string; name: string; homepage: string | null; phone: string | null } | null;
  listings: Part<Listed>;
};

/** An area: what it is part of or has become, whom to reach, its councils, and what is offered there. */
export const place: Page = async (visit, ask) => {
  const { language, link, params } = visit;
  const gss = params['gss']!;
  const { area, organisation, listings } = await ask<Place>(PLACE, {
    gss,
    after: afterIn(visit),
    language,
  });
  if (!area) return notFound(visit, ask);
  const said = inLanguage(texts, language);
  const linked = ({ code, name }: Named) => ({ name, href: link(pathOf.place(code)) });
  const councils =
    area.type in COUNCILS && area.type !== 'COUNTY' ? [] : await councilsIn(gss, language, ask);
  return {
    template: 'place',
    texts,
    view: {
      name: area.name,
      places: link('/places'),
      gss,
      type:
        area.type in COUNCILS ? say(COUNCILS[area.type as keyof typeof COUNCILS], language) : null,
      ended: area.validTo && fill(said.ended, { date: sayDate(area.validTo, language) }),
      parent: area.parent && linked(area.parent),
      successors: area.successors.map(({ area, on }) => ({
        ...linked(area),
        on: on && fill(said.from, { date: sayDate(on, language) }),
      })),
      organisation: organisation && {
        ...organisation,
        href: link(pathOf.organisation(organisation.id)),
      },
      councils: councils.map(linked),
      lines: listings.nodes.map((listed) => lineOf(listed, visit)),
      leads: leadsOf(listings, visit),
    },
  };
};
