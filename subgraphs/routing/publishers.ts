import type { Joining, PublisherAddress } from '../../shared/joining/joining.ts';
import type { Database } from '../../shared/store/database.ts';
import type { AnnouncementIndex } from './index/announcements.ts';
import type { Follower, Publisher, Reached } from './index/follower.ts';

/** What publishers are made of. */
export type PublishersFooting = {
  database: Database;
  index: AnnouncementIndex;
  /** Those that are always there. */
  shipped: readonly Publisher[];
  reach: (address: PublisherAddress) => Reached;
  follower: (publisher: Publisher) => Follower;
  /** Called when the publishers whose listings are in answers have changed. */
  served: () => void;
  /** Called when the types there are have changed. */
  changed: () => void;
};

type Joined = PublisherAddress & { followed: boolean };

/** Opens the publishers: the shipped ones, and those that joined and have not left, as they stood. */
export async function openPublishers({
  database,
  index,
  shipped,
  reach,
  follower,
  served,
  changed,
}: PublishersFooting) {
  const joined = database.table<Joined>('publishers');
  const accepted = new Map(shipped.map((publisher) => [publisher.name, publisher]));
  const followers = new Map(shipped.map((publisher) => [publisher.name, follower(publisher)]));
  const keep = (row: Joined) => database.write([{ table: joined, put: row.name, row }]);
  const rowOf = async (name: string) => (await joined.getMany([name]))[0];

  const admit = (row: Joined) => {
    accepted.set(row.name, { ...row, ...reach(row) });
    if (row.followed) followers.set(row.name, follower(accepted.get(row.name)!));
  };
  for (const { row } of await joined.range()) admit(row);

  const silence = async (name: string) => {
    const before = followers.get(name);
    followers.delete(name);
    served();
    await before?.stop();
  };

  const joining: Joining = {
    accept: async (publisher) => {
      const { name, typeName } = publisher;
      const isNew = accepted.get(name)?.typeName !== typeName;
      const before = followers.get(name);
      const row = { ...publisher, followed: before !== undefined };
      await keep(row);
      // The one that follows at the new address is there before the old one goes: it is never out of answers.
      admit(row);
      if (isNew) changed();
      await before?.stop();
    },
    follow: async (name) => {
      const row = await rowOf(name);
      if (!row) throw new Error(`${name} was not accepted`);
      await keep({ ...row, followed: true });
      if (!followers.has(name)) followers.set(name, follower(accepted.get(name)!));
      served();
      await followers.get(name)!.hear();
    },
    unfollow: async (name) => {
      const row = await rowOf(name);
      if (row) await keep({ ...row, followed: false });
      await silence(name);
    },
    release: async (name) => {
      await silence(name);
      if (!(await rowOf(name))) return;
      await database.write([{ table: joined, remove: name }]);
      accepted.delete(name);
      changed();
      await index.drop(name);
    },
  };
  return {
    joining,
    followers: followers as ReadonlyMap<string, Follower>,
    named: (publisher: string) => accepted.get(publisher),
    typeNames: () => [...accepted.values()].map(({ typeName }) => typeName),
    typeNameOf: (publisher: string) => accepted.get(publisher)!.typeName,
  };
}
