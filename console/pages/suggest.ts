import type { Page } from '../page.ts';
import { SUGGEST } from './suggest.generated.ts';

/** Services that partly typed words may mean, for the autocomplete script. */
export const suggest: Page = async ({ query, language }, ask) => {
  const text = query.get('text') ?? '';
  const { searchServices } = await ask(SUGGEST, { text, language });
  return { json: searchServices.map(({ service }) => service) };
};
