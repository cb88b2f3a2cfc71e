import type { Page } from '../page.ts';

export const SUGGEST = `
  query Suggest($text: String!, $language: Language!) {
    searchServices(text: $text, first: 6, language: $language) {
      service { id title(language: $language) }
    }
  }
`;
type Suggested = { searchServices: { service: { id: string; title: string } }[] };

/** Services that half-typed words may mean, for the script beside the need. */
export const suggest: Page = async ({ query, language }, ask) => {
  const text = query.get('text') ?? '';
  const { searchServices } = await ask<Suggested>(SUGGEST, { text, language });
  return { json: searchServices.map(({ service }) => service) };
};
