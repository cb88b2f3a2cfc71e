import { inLanguage, fill } from '../../language.ts';
import type { Page } from '../../page.ts';
import { listedLine } from '../../view/listed.ts';
import { afterIn, leadsOf } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { sayDate } from '../../view/when.ts';
import { notFound } from '../not-found.ts';
import { councilsIn, isCouncil, sayKind } from './councils.ts';
import { PLACE, type NamedFragment } from './place.generated.ts';
import { texts } from './place-texts.ts';

/** An area: what it is part of or has become, whom to reach, its councils, and what is offered there. */
export const placePage: Page = async (visit, ask) => {
  const { language, link, params } = visit;
  const gss = params['gss']!;
  const { area, organisation, listings } = await ask(PLACE, {
    gss,
    after: afterIn(visit),
    language,
  });
  if (!area) return notFound(visit, ask);
  const said = inLanguage(texts, language);
  const linked = ({ code, name }: NamedFragment) => ({ name, href: link(pathOf.place(code)) });
  const councils =
    isCouncil(area.type) && area.type !== 'COUNTY' ? [] : await councilsIn(gss, language, ask);
  return {
    template: 'place',
    texts,
    view: {
      name: area.name,
      places: link('/places'),
      gss,
      type: sayKind(area.type, language),
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
      lines: listings.nodes.map((listed) => listedLine(listed, visit)),
      leads: leadsOf(listings, visit),
    },
  };
};
