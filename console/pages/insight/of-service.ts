import { say } from '../../../shared/domain/language.ts';
import { pathOf } from '../../view/paths.ts';
import { wholeList } from '../../view/pages.ts';
import type { Finding } from './finding.ts';
import { OF_SERVICE } from './of-service.generated.ts';
import { STATES } from './tally.ts';

export const texts = {
  title: { en: 'Coverage, council by council', cy: 'Cwmpas, cyngor wrth gyngor' },
  what: {
    en: '“Nobody has said” means that a body has the duty and has published nothing. “Nobody here” means that no body has the duty.',
    cy: 'Ystyr “Neb wedi dweud” yw bod gan gorff y ddyletswydd ac nad yw wedi cyhoeddi dim. Ystyr “Neb yma” yw nad oes gan unrhyw gorff y ddyletswydd.',
  },
  nothing: { en: 'No council is known yet.', cy: 'Nid oes cyngor yn hysbys eto.' },
  council: { en: 'Council', cy: 'Cyngor' },
  state: { en: 'State', cy: 'Cyflwr' },
  responsible: { en: 'Responsible body', cy: 'Corff cyfrifol' },
  listings: { en: 'Listings', cy: 'Cofnodion' },
};

/** The coverage of one service in each council. */
export const ofService: Finding<typeof texts> = {
  texts,
  tell: async ({ language, link, params }, ask, said) => {
    const id = params['id']!;
    let about = id;
    const coverage = await wholeList(async (part) => {
      const { service, coverage } = await ask(OF_SERVICE, { id, language, ...part });
      about = service?.title ?? id;
      return coverage;
    });
    return {
      about,
      table: {
        columns: [said.council, said.state, said.responsible, said.listings],
        rows: coverage.map(({ area, state, responsible, listings }) => [
          { text: area.name, href: link(pathOf.place(area.code)) },
          say(STATES[state], language),
          responsible?.name ?? '',
          listings,
        ]),
      },
    };
  },
};
