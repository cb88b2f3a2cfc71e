import type { Page } from '../page.ts';
import { SUGGEST } from './suggest.generated.ts';

/** Services that half-typed words may mean, for the script beside the need. */
export const suggest: Page = async ({ query, language }, ask) => {
  const text = query.get('text') ?? '';
  const { searchServices } = await ask(SUGGEST, { text, language });
  return { json: searchServices.map(({ service }) => service) };
};
