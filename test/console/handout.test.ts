import type { ChannelType } from '../../console/schema.generated.ts';
import { handoutText } from '../../console/view/handout.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

const ALL = `query ($after: String, $language: Language) { listings(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes {
    title(language: $language) cost(language: $language) provider { name(language: $language) }
    channels { type value hoursText(language: $language) }
  }
} }`;

test.each(['EN', 'CY'] as const)(
  'every listing can be told in a text message, in %s',
  async (language) => {
    let after: string | null = null;
    do {
      const { listings } = await directory.ask(ALL, { after, language });
      for (const listing of listings.nodes) {
        const text = handoutText({ ...listing, provider: listing.provider.name }, language);
        expect(text.length).toBeLessThan(600);
        expect(text).toContain(listing.provider.name);
        expect(text).toContain(listing.channels[0].value);
      }
      after = listings.pageInfo.hasNextPage ? listings.pageInfo.endCursor : null;
    } while (after);
  },
);

test('what does not fit is left out from the least useful end, never cut in the middle', () => {
  const way = (type: ChannelType, value: string) => ({ type, value, hoursText: null });
  const text = handoutText(
    {
      title: 'Bins',
      provider: 'Leeds',
      cost: 'Free',
      channels: [way('POST', 'x'.repeat(590)), way('PHONE', '0113 496 0006')],
    },
    'EN',
  );
  expect(text).toBe('Bins\nLeeds\nPhone: 0113 496 0006\nCost: Free');
});
