import { text, type Check } from '../check.ts';
import { idsOf, readFeed } from '../feed.ts';
import { whileWritten } from '../writing.ts';

const MOST_READ = 40;

/** What holds of a feed while several read it, and others write. */
export const togetherChecks: Check[] = [
  {
    id: 'feed-readers',
    needs: ['feed-items'],
    claim: text(
      'Several who read the feed at once each read all of it.',
      'Mae pob un o sawl darllenydd ar yr un pryd yn darllen y ffrwd gyfan.',
    ),
    mend: text(
      'Keep nothing of one request where another can see it: the cursor is all that a reader has.',
      'Peidiwch â chadw dim o un cais lle gall un arall ei weld: y cyrchwr yw’r cyfan sydd gan ddarllenydd.',
    ),
    run: async ({ page }) => {
      const reads = await Promise.all(
        [1, 2, 3, 5].map(async (limit) =>
          idsOf((await readFeed(page, null, limit, MOST_READ)).items).slice(0, MOST_READ),
        ),
      );
      const [first, ...others] = reads.map((ids) => ids.join('\n'));
      if (others.every((other) => other === first)) return [];
      return [text('they read different feeds', 'darllenasant ffrydiau gwahanol')];
    },
  },
  {
    id: 'feed-writers',
    needs: ['feed-readers', 'changes-refused'],
    claim: text(
      'Whoever reads while others write misses no change.',
      'Nid yw’r sawl sy’n darllen tra bo eraill yn ysgrifennu yn colli unrhyw newid.',
    ),
    mend: text(
      'Number changes in the order they become readable: take the next number in the same write, or after it, never before.',
      'Rhifwch newidiadau yn y drefn y dônt yn ddarllenadwy: cymerwch y rhif nesaf yn yr un ysgrifeniad, neu ar ei ôl, byth o’i flaen.',
    ),
    run: async (subject) => {
      const { ownerKey, listing } = subject.options;
      if (!ownerKey || !listing)
        return {
          notAsked: text('it takes --owner-key and --listing', 'mae angen --owner-key a --listing'),
        };
      const { ids, seen } = await whileWritten(subject, listing, ownerKey);
      return ids
        .filter((id) => !seen.has(id))
        .map((id) => text(`${id} was saved and not told`, `cadwyd ${id} ac ni ddywedwyd amdano`));
    },
  },
];
