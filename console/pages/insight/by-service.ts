import { drawTallies, columnsIn, mostSilentFirst } from './tally.ts';
import { wholeList, type Part } from '../../view/pages.ts';
import type { Finding } from './finding.ts';
import { BY_SERVICE } from './by-service.generated.ts';
import { toldBy } from './not-yet.ts';

export const texts = {
  title: { en: 'Coverage by service', cy: 'Cwmpas yn ôl gwasanaeth' },
  what: {
    en: 'In how many councils each service is published by a body with the duty, where that body has said nothing, and where nobody has the duty. Where the most is unsaid comes first.',
    cy: 'Mewn faint o gynghorau y cyhoeddir pob gwasanaeth gan gorff â’r ddyletswydd, lle nad yw’r corff hwnnw wedi dweud dim, a lle nad oes gan neb y ddyletswydd. Daw’r rhai y mae’r lleiaf yn hysbys amdanynt gyntaf.',
  },
  nothing: { en: 'No service is known yet.', cy: 'Nid oes gwasanaeth yn hysbys eto.' },
  service: { en: 'Service', cy: 'Gwasanaeth' },
};

/** How many councils publish each service. */
export const byService: Finding<typeof texts> = {
  texts,
  tell: async ({ language, link }, ask, said) => {
    const read = async (part: Part) =>
      toldBy(await ask(BY_SERVICE, { language, ...part })).byService;
    const rows = (await wholeList(read)).sort(mostSilentFirst);
    return {
      table: {
        columns: [said.service, ...columnsIn(language)],
        rows: rows.map(({ service: { id, title }, published, silent, nobody }) => [
          { text: title, href: link(`/insight/services/${id}`) },
          published,
          silent,
          nobody,
        ]),
      },
      chart: drawTallies(
        rows.map(({ service, ...tally }) => ({ ...tally, name: service.title })),
        said.title,
        language,
      ),
    };
  },
};
