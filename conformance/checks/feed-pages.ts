import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { idsOf, readFeed } from '../feed.ts';
import { LONGEST_PAGE } from '../../shared/protocol/feed/feed.ts';
import type { Subject } from '../subject.ts';

const WAYS = [
  { limit: 1, most: 100 },
  { limit: 7, most: 1_000 },
];

/** Checks on a feed's paging. */
export const feedPageChecks: Check[] = [
  {
    id: 'feed-pages',
    needs: ['feed-items'],
    claim: text(
      'In pages of one, of a few or of many, the feed is the same in the same order.',
      'Mewn tudalennau o un, o rai neu o lawer, yr un yw’r ffrwd yn yr un drefn.',
    ),
    mend: text(
      'Order all of the feed by one change number, cut pages from that, and give as next the number of the page’s last item.',
      'Trefnwch y ffrwd gyfan yn ôl un rhif newid, torrwch dudalennau o hwnnw, a rhowch rif eitem olaf y dudalen fel next.',
    ),
    run: async ({ page, feed }) => {
      const whole = idsOf((await feed()).items);
      const findings = [];
      for (const { limit, most } of WAYS) {
        const read = idsOf((await readFeed(page, null, limit, most)).items);
        const length = Math.max(read.length, Math.min(whole.length, most));
        const at = Array.from({ length }, (_, at) => at).find((at) => read[at] !== whole[at]);
        if (at !== undefined)
          findings.push(
            text(
              `in pages of ${limit} item ${at} is not the one that pages of ${LONGEST_PAGE} have there`,
              `mewn tudalennau o ${limit}, nid eitem ${at} yw’r un sydd yno mewn tudalennau o ${LONGEST_PAGE}`,
            ),
          );
      }
      return findings;
    },
  },
  {
    id: 'feed-limits',
    needs: ['feed-items'],
    claim: text(
      `A page holds no more items than asked for, and ${LONGEST_PAGE} at most.`,
      `Nid oes mwy o eitemau ar dudalen nag y gofynnwyd amdanynt, a ${LONGEST_PAGE} ar y mwyaf.`,
    ),
    mend: text(
      `Cut each page at its limit, and read a limit of less than 1 as 1 and of more than ${LONGEST_PAGE} as ${LONGEST_PAGE}, or refuse it.`,
      `Torrwch bob tudalen wrth ei therfyn, a darllenwch derfyn llai nag 1 fel 1 a mwy na ${LONGEST_PAGE} fel ${LONGEST_PAGE}, neu gwrthodwch ef.`,
    ),
    run: async (subject) => {
      const tried = [1, 2, LONGEST_PAGE, 2_000_000_000, 0, -1].map(async (limit) => {
        const most = Math.min(Math.max(limit, 1), LONGEST_PAGE);
        const found = await lengthOrRefusal(subject, limit);
        if (found !== 'failed' && found <= most) return [];
        return [
          text(
            `asked for ${limit}, a page had ${found}`,
            `gofynnwyd am ${limit}: ${found} ar dudalen`,
          ),
        ];
      });
      return (await Promise.all(tried)).flat();
    },
  },
];

async function lengthOrRefusal({ client }: Subject, limit: number): Promise<number | 'failed'> {
  const { answer, status } = await client.ask(
    'query Limit($limit: Int!) { _feed(limit: $limit) { items { id } } }',
    { limit },
  );
  const items: unknown = answer.data?._feed?.items;
  if (Array.isArray(items)) return items.length;
  const refused = answer.errors?.length && status < 500;
  const failed = answer.errors?.some(
    ({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR',
  );
  return refused && !failed ? 0 : 'failed';
}
