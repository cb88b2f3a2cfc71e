import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { endOf, readFeed } from '../feed.ts';
import { LONGEST_PAGE } from '../../shared/protocol/feed/feed.ts';

/** Checks on the end of a feed, and on reading again. */
export const feedCursorChecks: Check[] = [
  {
    id: 'feed-end',
    needs: ['feed-items'],
    claim: text(
      'At its end the feed has no items and gives the cursor it was asked with.',
      'Ar ei diwedd nid oes gan y ffrwd eitemau ac mae’n rhoi’r cyrchwr y gofynnwyd ag ef.',
    ),
    mend: text(
      'Where nothing follows a cursor, answer no items and that cursor as next.',
      'Lle nad oes dim yn dilyn cyrchwr, atebwch heb eitemau a’r cyrchwr hwnnw fel next.',
    ),
    run: async ({ page }) => {
      const end = endOf(await readFeed(page, null, LONGEST_PAGE));
      const { items, next } = await page(end, LONGEST_PAGE);
      if (items.length > 0 || next === end) return [];
      return [text(`after ${end} it gives ${next}`, `ar ôl ${end} mae’n rhoi ${next}`)];
    },
  },
  {
    id: 'feed-repeat',
    needs: ['feed-items'],
    claim: text(
      'A page asked for twice is the same page.',
      'Yr un dudalen yw tudalen y gofynnir amdani ddwywaith.',
    ),
    mend: text(
      'Make a page from stored changes alone: nothing of it is made up when it is asked for, and reading it takes nothing away.',
      'Gwnewch dudalen o newidiadau wedi’u storio yn unig: ni ddyfeisir dim ohoni pan ofynnir amdani, ac nid yw ei darllen yn tynnu dim i ffwrdd.',
    ),
    run: async ({ page }) => {
      const pages = async () => {
        const first = await page(null, 3);
        return [first, await page(first.next, 3)];
      };
      if (JSON.stringify(await pages()) === JSON.stringify(await pages())) return [];
      return [text('the second time it differs', 'yr ail dro mae’n wahanol')];
    },
  },
];
