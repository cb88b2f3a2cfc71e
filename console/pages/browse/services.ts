import type { Page } from '../../page.ts';
import { byLetter } from '../../view/letters.ts';
import { everyOne } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { SERVICES } from './services.generated.ts';

export const texts = {
  title: { en: 'Services A to Z', cy: 'Gwasanaethau yn ôl yr wyddor' },
  letters: { en: 'Letters', cy: 'Llythrennau' },
  count: { en: '{count} services.', cy: 'Nifer y gwasanaethau: {count}.' },
  top: { en: 'Back to the letters', cy: 'Yn ôl i’r llythrennau' },
};

/** Every kind of service by its first letter, in the alphabet of the language. */
export const services: Page = async ({ language, link }, ask) => {
  const all = await everyOne(async (after) => (await ask(SERVICES, { after, language })).services);
  const linked = all.map(({ id, title }) => ({ title, href: link(pathOf.service(id)) }));
  return {
    template: 'services',
    texts,
    view: { count: all.length, letters: byLetter(linked, ({ title }) => title, language) },
  };
};
