import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { COMMON_TYPE } from '../../shared/contract/listing.ts';
import type { Joining, PublisherAddress, Word } from '../../shared/protocol/joining/joining.ts';
import type { Change, Database } from '../../shared/storage/database.ts';
import type { AnnouncementIndex } from './index/announcements.ts';
import type { Follower, Publisher, Reached } from './index/follower.ts';
import type { SpokenFor } from './index/spoken-for.ts';

/** Dependencies of the publishers. */
export type PublishersFooting = {
  database: Database;
  index: AnnouncementIndex;
  /** The followers of publishers, by name: added and removed here. */
  followers: Map<string, Follower>;
  /** The built-in publishers, which are always there. */
  shipped: readonly Publisher[];
  reach: (address: PublisherAddress) => Reached;
  /** Takes who speaks for whom. @returns whether anything changed */
  trust: (word: Word) => ReturnType<SpokenFor['trust']>;
  /** Creates the follower of a publisher, given when the previous follower last read it. */
  follower: (publisher: Publisher, heard?: number | null) => Follower;
  /** Called when the publishers whose listings are in answers have changed. */
  served: () => void;
  /** Called with all listing types, those of joined publishers too, at first and when they have changed. */
  typed: (typeNames: readonly string[]) => void;
};

type Joined = PublisherAddress & {
  followed: boolean;
  /** The previous type of its listings: in the schema until the gateway has switched over. */
  before?: string | undefined;
};

// How long joining waits for a publisher's first listings. The read continues after that.
const LONGEST_FIRST_READ_MS = 5_000;

/** Opens the publishers: the shipped ones, and those that joined and have not left, in their stored state. */
export async function openPublishers({
  database,
  index,
  followers,
  shipped,
  reach,
  trust,
  follower,
  served,
  typed,
}: PublishersFooting) {
  const joined = database.table<Joined>('publishers');
  const accepted = new Map(shipped.map((publisher) => [publisher.name, publisher]));
  for (const publisher of shipped) followers.set(publisher.name, follower(publisher));
  const admit = (row: Joined) => {
    accepted.set(row.name, { ...row, typeName: answeredType(row), ...reach(row) });
    const heard = followers.get(row.name)?.heardAt();
    if (row.followed) followers.set(row.name, follower(accepted.get(row.name)!, heard));
  };
  const rows = new Map((await joined.range()).map(({ row }) => [row.name, row]));
  for (const row of rows.values()) admit(row);
  const keep = async (changed: readonly Joined[]) => {
    await database.write(changed.map((row): Change => ({ table: joined, put: row.name, row })));
    for (const row of changed) rows.set(row.name, row);
  };

  const typeNames = () => typeNamesOf([...shipped, ...rows.values()]);
  typed(typeNames());
  /** Runs a change that may affect the set of types. */
  const retyping = async (change: () => Promise<void>) => {
    await change();
    typed(typeNames());
  };

  const silence = async (name: string) => {
    const before = followers.get(name);
    followers.delete(name);
    served();
    await before?.stop();
  };

  const joining: Joining = {
    accept: async (publishers) => {
      const news = publishers.filter(
        (publisher) => !isAddressed(rows.get(publisher.name), publisher),
      );
      const replaced = news.flatMap(({ name }) => followers.get(name) ?? []);
      const next = news.map((publisher): Joined => {
        const known = rows.get(publisher.name);
        return { ...publisher, followed: known?.followed ?? false, before: known?.typeName };
      });
      // The follower at a new address is added before the old one stops: the publisher is never out of answers.
      await retyping(async () => {
        await keep(next);
        next.forEach(admit);
      });
      for (const { name } of next) void followers.get(name)?.hear();
      await Promise.all(replaced.map((follower) => follower.stop()));
    },
    follow: async (name) => {
      const row = rows.get(name);
      if (!row) throw new Error(`${name} was not accepted`);
      const { before: _, ...settled } = { ...row, followed: true };
      await retyping(async () => {
        await keep([settled]);
        accepted.set(name, { ...accepted.get(name)!, typeName: settled.typeName });
      });
      if (!followers.has(name)) followers.set(name, follower(accepted.get(name)!));
      served();
      await Promise.race([
        followers.get(name)!.hear(),
        pause(LONGEST_FIRST_READ_MS, undefined, { ref: false }),
      ]);
    },
    unfollow: async (name) => {
      const row = rows.get(name);
      if (row) await keep([{ ...row, followed: false }]);
      await silence(name);
    },
    trust: async (word) => {
      const { isNews, publishers } = await trust(word);
      if (isNews) served();
      for (const publisher of publishers) await index.judgeAnew(publisher);
    },
    release: async (name) => {
      await silence(name);
      if (!rows.has(name)) return;
      await retyping(async () => {
        await database.write([{ table: joined, remove: name }]);
        rows.delete(name);
        accepted.delete(name);
      });
      await index.drop(name);
    },
  };
  return {
    joining,
    named: (publisher: string) => accepted.get(publisher),
    typeNameOf: (publisher: string) => accepted.get(publisher)!.typeName,
  };
}

/** The types of publishers' listings, each once; both for a publisher whose type is changing. */
export const typeNamesOf = (
  publishers: readonly Pick<Joined, 'typeName' | 'before'>[],
): string[] => [
  ...new Set(publishers.flatMap(({ typeName, before }) => [typeName, before ?? typeName])),
];

// The common type is in every graph; a publisher's own is returned once the gateway knows it.
const answeredType = ({ typeName, before = typeName }: Joined) =>
  typeName === COMMON_TYPE ? typeName : before;

const isAddressed = (
  row: Joined | undefined,
  { name, tier, typeName, url, key }: PublisherAddress,
) =>
  row !== undefined &&
  row.before === undefined &&
  isDeepStrictEqual(
    [row.name, row.tier, row.typeName, row.url, row.key],
    [name, tier, typeName, url, key],
  );
