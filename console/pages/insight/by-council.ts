import { pathOf } from '../../view/paths.ts';
import { wholeList, type Part } from '../../view/pages.ts';
import type { Finding } from './finding.ts';
import { BY_COUNCIL } from './by-council.generated.ts';
import { toldBy } from './not-yet.ts';
import { columnsIn, drawTallies, mostSilentFirst } from './tally.ts';

export const texts = {
  title: { en: 'Coverage by council', cy: 'Cwmpas yn ôl cyngor' },
  what: {
    en: 'How many services are published in each council’s area by a body with the duty, how many that body has said nothing of, and how many are nobody’s duty there. Where the most is unsaid comes first.',
    cy: 'Faint o wasanaethau a gyhoeddir yn ardal pob cyngor gan gorff â’r ddyletswydd, faint nad yw’r corff hwnnw wedi dweud dim amdanynt, a faint nad ydynt yn ddyletswydd ar neb yno. Daw’r ardaloedd y mae’r lleiaf yn hysbys amdanynt gyntaf.',
  },
  nothing: { en: 'No council is known yet.', cy: 'Nid oes cyngor yn hysbys eto.' },
  council: { en: 'Council', cy: 'Cyngor' },
};

/** How many services are published in each council's area. */
export const byCouncil: Finding<typeof texts> = {
  texts,
  tell: async ({ language, link }, ask, said) => {
    const read = async (part: Part) =>
      toldBy(await ask(BY_COUNCIL, { language, ...part })).byCouncil;
    const rows = (await wholeList(read)).sort(mostSilentFirst);
    return {
      table: {
        columns: [said.council, ...columnsIn(language)],
        rows: rows.map(({ area: { code, name }, published, silent, nobody }) => [
          { text: name, href: link(pathOf.place(code)) },
          published,
          silent,
          nobody,
        ]),
      },
      chart: drawTallies(
        rows.map(({ area, ...tally }) => ({ ...tally, name: area.name })),
        said.title,
        language,
      ),
    };
  },
};
