import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { idsOf, readFeed } from '../feed.ts';
import { WITHOUT_KEY } from './saving.ts';
import { whileWritten } from '../writing.ts';

const READERS = 4;
const A_PAGE = 10;
const MOST_READ = 4 * A_PAGE;

/** Checks on concurrent readers of a feed, and on concurrent writers. */
export const togetherChecks: Check[] = [
  {
    id: 'feed-readers',
    needs: ['feed-pages'],
    claim: text(
      'Several who read the feed at once each read all of it.',
      'Mae pob un o sawl darllenydd ar yr un pryd yn darllen y ffrwd gyfan.',
    ),
    mend: text(
      'Keep nothing of one request where another can see it: the cursor is all that a reader has.',
      'Peidiwch â chadw dim o un cais lle gall un arall ei weld: y cyrchwr yw’r cyfan sydd gan ddarllenydd.',
    ),
    run: async ({ page, feed }) => {
      const whole = idsOf((await feed()).items);
      const { marks } = await readFeed(page, null, 1, READERS);
      const readers = marks.map(async ({ cursor, at }) => {
        const { items } = await readFeed(page, cursor, A_PAGE, MOST_READ);
        const read = new Set(idsOf(items));
        const lost = whole.slice(at, at + MOST_READ).filter((id) => !read.has(id));
        return lost.map((id) =>
          text(
            `one who read from ${cursor ?? 'the beginning'} did not get ${id}`,
            `ni chafodd un a ddarllenodd o ${cursor ?? 'y dechrau'} ${id}`,
          ),
        );
      });
      return (await Promise.all(readers)).flat();
    },
  },
  {
    id: 'feed-writers',
    needs: ['feed-readers', 'saving'],
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
      if (!ownerKey || !listing) return WITHOUT_KEY;
      const { ids, seen } = await whileWritten(subject, listing, ownerKey);
      return ids
        .filter((id) => !seen.has(id))
        .map((id) => text(`${id} was saved and not told`, `cadwyd ${id} ac ni ddywedwyd amdano`));
    },
  },
];
