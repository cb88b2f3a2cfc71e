import type { Page } from '../../page.ts';
import { byLetter } from '../../view/letters.ts';
import { everyOne, type Page as Part } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';

export const SERVICES = `
  query Services($after: String, $language: Language!) {
    services(first: 100, after: $after, language: $language) {
      nodes { id title(language: $language) }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
type Service = { id: string; title: string };

export const texts = {
  title: { en: 'Services A to Z', cy: 'Gwasanaethau yn ôl yr wyddor' },
  letters: { en: 'Letters', cy: 'Llythrennau' },
  count: { en: '{count} services.', cy: 'Nifer y gwasanaethau: {count}.' },
  top: { en: 'Back to the letters', cy: 'Yn ôl i’r llythrennau' },
};

/** Every kind of service by its first letter, in the alphabet of the language. */
export const services: Page = async ({ language, link }, ask) => {
  const all = await everyOne(
    async (after) =>
      (await ask<{ services: Part<Service> }>(SERVICES, { after, language })).services,
  );
  const linked = all.map(({ id, title }) => ({ title, href: link(pathOf.service(id)) }));
  return {
    template: 'services',
    texts,
    view: { count: all.length, letters: byLetter(linked, ({ title }) => title, language) },
  };
};
