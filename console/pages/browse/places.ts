import { groupBy } from '../../../shared/runtime/group-by.ts';
import { say, type OwnText } from '../../../shared/domain/language.ts';
import type { Page } from '../../page.ts';
import { pathOf } from '../../view/paths.ts';
import type { CouncilAreaFragment } from './councils.generated.ts';
import { councilsIn, sayKind } from './councils.ts';

// The first letter of a code gives the nation; X marks codes assigned before the ONS does.
const NATIONS: { code: string; letters: string; name: OwnText }[] = [
  { code: 'E92000001', letters: 'EX', name: { en: 'England', cy: 'Lloegr' } },
  { code: 'S92000003', letters: 'S', name: { en: 'Scotland', cy: 'Yr Alban' } },
  { code: 'W92000004', letters: 'W', name: { en: 'Wales', cy: 'Cymru' } },
  {
    code: 'N92000002',
    letters: 'N',
    name: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
  },
];

export const texts = {
  title: { en: 'Councils and places', cy: 'Cynghorau a lleoedd' },
  what: {
    en: 'A council’s page tells how to reach it, what it is part of, and what is offered there. To ask for one caller, start from a postcode.',
    cy: 'Mae tudalen cyngor yn dweud sut i gysylltu ag ef, yr hyn y mae’n rhan ohono, a’r hyn a gynigir yno. I holi dros un galwr, dechreuwch o god post.',
  },
  all: { en: 'All of {nation}', cy: 'Y cyfan: {nation}' },
  noRegion: { en: 'Other councils', cy: 'Cynghorau eraill' },
};

/** The councils of today by nation, and by region where that is known. */
export const places: Page = async ({ language, link }, ask) => {
  const councils = await councilsIn(null, language, ask);
  const nations = NATIONS.map(({ code, letters, name }) => {
    const within = councils.filter(({ code }) => letters.includes(code.charAt(0)));
    const regions = [...groupBy(within, (council) => regionOf(council) ?? '')]
      .sort(([a], [b]) => (!a ? 1 : !b ? -1 : a.localeCompare(b)))
      .map(([region, councils]) => ({
        region: region || say(texts.noRegion, language),
        councils: councils.map(({ code, name, type }) => ({
          name,
          href: link(pathOf.place(code)),
          type: sayKind(type, language),
        })),
      }));
    return { code, name: say(name, language), href: link(pathOf.place(code)), regions };
  });
  return { template: 'places', texts, view: { nations } };
};

/** The region that a council is in: its own parent's, or its county's. */
const regionOf = ({ parent }: CouncilAreaFragment) =>
  [parent, parent?.parent].find((area) => area?.type === 'REGION')?.name;
