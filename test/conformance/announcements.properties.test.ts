import * as fc from 'fast-check';
import { z } from 'zod';
import { faultsIn } from '../../conformance/items.ts';
import { draftSchema } from '../../shared/contract/draft.ts';
import { announce, type Announcement } from '../../shared/contract/listing-record.ts';
import { announcedIn } from '../../shared/protocol/feed/judge.ts';
import type { FeedItem } from '../../shared/protocol/feed/feed.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { createAnnouncementIndex } from '../../subgraphs/routing/index/announcements.ts';
import { catchUp } from '../../subgraphs/routing/index/catch-up.ts';
import { anItem, aWrittenListing, mutilated, NAMED, type Sent } from '../support/announcements.ts';
import { temporaryFolder } from '../support/folder.ts';

const database = openEmbedded(temporaryFolder());
afterAll(() => database.close());
const log = { warn: () => undefined };
const index = createAnnouncementIndex(database, log);

/** What the index takes of a feed of these items, sent as JSON, as over HTTP. */
async function takenOf(items: readonly Sent[]): Promise<FeedItem[]> {
  const sent = items.map((item) => ({ ...item, data: announcedIn(item.data) }) as FeedItem);
  const taken: FeedItem[] = [];
  const noting: typeof index = {
    ...index,
    take: (publisher, page) => {
      taken.push(...page.items);
      return index.take(publisher, page);
    },
  };
  const read = async (after: string | null) =>
    after === '1' ? { items: [], next: '1' } : { items: sent, next: '1' };
  await index.drop(NAMED.name);
  await catchUp({ ...NAMED, read }, { index: noting, log, isOver: () => false });
  return taken;
}

/** An announcement with its bodies by their ids: what an answer says of them is the one entry of each. */
const byIds = (announcement: Announcement | undefined) =>
  announcement && {
    ...announcement,
    responsible: announcement.responsible.id,
    provider: announcement.provider.id,
    funder: announcement.funder?.id,
  };

const A_PAGE = 30;
const odd = anItem('odd').chain((item) =>
  fc.oneof(fc.constant(item), mutilated(item), mutilated(item)),
);

test('what conformance says of an announcement is what the index does with it', async () => {
  const verdicts = { taken: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      anItem('first'),
      fc.array(odd, { minLength: A_PAGE, maxLength: A_PAGE }),
      async (first, others) => {
        const conform = others.filter((item) => faultsIn([first, item]).length === 0);
        const [, ...taken] = await takenOf([first, ...others]);
        expect(taken.map(({ id }) => id)).toEqual(conform.map(({ id }) => id));
        verdicts.taken += taken.length;
        verdicts.refused += others.length - taken.length;

        const last = new Map(taken.map((item) => [item.id, item]));
        const indexed = await index.byIds([...last.keys()]);
        expect(indexed.map((one) => byIds(one?.announcement))).toEqual(
          [...last.values()].map(({ data }) => byIds(data)),
        );
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
  // Both have come up, or this has tried nothing.
  expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(40);
});

test('what an owner may save is taken when it is announced', async () => {
  const schema = draftSchema(z.unknown());
  const modified = '2026-11-23T09:00:00.000Z';
  const written = aWrittenListing('saved').chain((listing) =>
    fc.oneof(fc.constant(listing), mutilated(listing)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: A_PAGE, maxLength: A_PAGE }), async (many) => {
      const saved = many
        .map((listing) => schema.safeParse({ own: {}, ...listing }).data)
        .filter((draft) => draft?.status === 'ACTIVE');
      const items = saved.map((draft) => {
        const data = announce(NAMED, { ...draft!, version: 1, modified });
        return { id: data.id, state: 'updated', modified, data: JSON.stringify(data) };
      });
      expect(items.flatMap((item) => faultsIn([item]))).toEqual([]);
      expect(await takenOf(items)).toHaveLength(items.length);
      expect(items.length).toBeGreaterThan(0);
    }),
    { numRuns: 10, endOnFailure: true },
  );
});
