import { pathOf } from '../../view/paths.ts';
import type { Finding } from './finding.ts';
import { DUPLICATES } from './duplicates.generated.ts';
import { toldBy } from './not-yet.ts';

export const texts = {
  title: { en: 'Listed more than once', cy: 'Wedi’u rhestru fwy nag unwaith' },
  what: {
    en: 'One provider, listed more than once for the same service in the same area: perhaps by two publishers. The first 100.',
    cy: 'Un darparwr, wedi’i restru fwy nag unwaith ar gyfer yr un gwasanaeth yn yr un ardal: gan ddau gyhoeddwr, efallai. Y 100 cyntaf.',
  },
  nothing: { en: 'Nothing is listed twice.', cy: 'Nid oes dim wedi’i restru ddwywaith.' },
  provider: { en: 'Provider', cy: 'Darparwr' },
  service: { en: 'Service', cy: 'Gwasanaeth' },
  area: { en: 'Area', cy: 'Ardal' },
  listings: { en: 'Listings', cy: 'Cofnodion' },
};

/** Provision that is listed twice. */
export const duplicates: Finding<typeof texts> = {
  texts,
  tell: async ({ language, link }, ask, said) => {
    const insight = toldBy(await ask(DUPLICATES, { language }));
    return {
      table: {
        columns: [said.provider, said.service, said.area, said.listings],
        rows: insight.duplicates.map(({ provider, service, area, listings }) => [
          { text: provider.name, href: link(pathOf.organisation(provider.id)) },
          service.title,
          area.name,
          listings.map(({ id }) => id).join(', '),
        ]),
      },
    };
  },
};
