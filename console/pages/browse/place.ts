import { today } from '../../../shared/domain/dates.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { inLanguage, fill } from '../../language.ts';
import type { Page } from '../../page.ts';
import { listedLine } from '../../view/listed.ts';
import { afterIn, leadsOf } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { sayDate } from '../../view/when.ts';
import { notFound } from '../not-found.ts';
import { councilsIn, isCouncil, sayKind } from './councils.ts';
import { PLACE, type NamedFragment, type PlaceQuery } from './place.generated.ts';
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
      ended: sayLife(area, said, language),
      since: area.validFrom && area.validFrom <= today() && sayDate(area.validFrom, language),
      formerly: area.formerNames.join(', '),
      source: area.source,
      checked: area.checkedOn ? sayDate(area.checkedOn, language) : said.notChecked,
      parent: area.parent && linked(area.parent),
      successors: area.successors
        .filter(({ kind }) => kind !== 'RENAMED')
        .map(({ area, on, isProvisional }) => ({
          ...linked(area),
          on: on && fill(said.from, { date: sayDate(on, language) }),
          provisional: isProvisional && said.provisional,
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

/** What to know of an area's life before anything else: that it has ended, will end, or has not begun. */
function sayLife(
  { validFrom, validTo }: NonNullable<PlaceQuery['area']>,
  said: Record<'ended' | 'ends' | 'begins', string>,
  language: Language,
): string | null {
  if (validFrom && validFrom > today())
    return fill(said.begins, { date: sayDate(validFrom, language) });
  if (!validTo) return null;
  return fill(validTo < today() ? said.ended : said.ends, { date: sayDate(validTo, language) });
}
