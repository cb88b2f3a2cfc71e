import { text, NoAnswer } from './finding.ts';
import type { SubgraphClient, Reply } from './client.ts';
import { readFeed, type ItemsPage, type Read } from './feed.ts';
import { offeredIn } from './items.ts';
import { ownFrom, type Own } from './own.ts';
import type { Announcement } from '../shared/contract/listing-record.ts';
import { FEED_QUERY } from '../shared/protocol/feed/client.ts';
import { LONGEST_PAGE } from '../shared/protocol/feed/feed.ts';

/** The options given by whoever runs the checks. */
export type Options = {
  url: URL;
  /** The directory's key, as the subgraph knows it. */
  key?: string | undefined;
  /** Its listing type, where its SDL has several. */
  type?: string | undefined;
  deadlineMs: number;
  /** A key that may change its listings, and a listing to change: with both, writers are tested alongside readers. */
  ownerKey?: string | undefined;
  listing?: Record<string, unknown> | undefined;
};

/** The subgraph under test, with what has been read of it so far. */
export type Subject = {
  options: Options;
  client: SubgraphClient;
  own: () => Promise<Own>;
  page: (after: string | null, limit: number) => Promise<ItemsPage>;
  /** The whole feed, read once. */
  feed: () => Promise<Read>;
  /** The current listings: each as it was last announced. */
  offered: () => Promise<Announcement[]>;
  /** Resolves references to its own listing type; values that are not ids are sent as they are. */
  references: (
    asked: readonly (string | object)[],
    fields: string,
    variables?: Record<string, { type: string; value: unknown }>,
  ) => Promise<Reply>;
};

/** Prepares a subgraph for testing. */
export function subjectOf(options: Options, client: SubgraphClient): Subject {
  const own = once(async () => {
    const { answer } = await client.ask('query Sdl { _service { sdl } }');
    const sdl: unknown = answer.data?._service?.sdl;
    if (typeof sdl === 'string') return ownFrom(sdl, options.type);
    throw new NoAnswer(text('_service { sdl } is not answered', 'nid atebir _service { sdl }'));
  });
  const page: Subject['page'] = async (after, limit) => {
    const { answer, status } = await client.ask(FEED_QUERY, { after, limit });
    const page: unknown = answer.data?._feed;
    if (page) return page as ItemsPage;
    const said = answer.errors?.[0]?.message ?? `HTTP ${status}`;
    throw new NoAnswer(text(`the feed answered: ${said}`, `atebodd y ffrwd: ${said}`));
  };
  const feed = once(() => readFeed(page, null, LONGEST_PAGE));
  return {
    options,
    client,
    own,
    page,
    feed,
    offered: once(async () => offeredIn((await feed()).items)),
    references: async (asked, fields, variables = {}) => {
      const { typeName } = await own();
      const declared = Object.entries(variables).map(([name, { type }]) => `, $${name}: ${type}`);
      return client.ask(
        `query References($keys: [_Any!]!${declared.join('')}) { _entities(representations: $keys) { ... on ${typeName} { ${fields} } } }`,
        {
          keys: asked.map((one) => ({
            __typename: typeName,
            ...(typeof one === 'string' ? { id: one } : one),
          })),
          ...Object.fromEntries(
            Object.entries(variables).map(([name, { value }]) => [name, value]),
          ),
        },
      );
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
