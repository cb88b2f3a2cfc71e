import { isDeepStrictEqual } from 'node:util';
import { today, type Day } from '../../domain/dates.ts';
import { organisationId } from '../../domain/organisation-id.ts';
import {
  issueKey,
  keyIn,
  rotated,
  type KeyRecord,
  type Scope,
  type SentKey,
} from '../../http/key-record.ts';
import { OperatorError } from '../../runtime/errors.ts';
import type { OwnerKey } from '../../runtime/settings.ts';
import { getOne, type Database } from '../../storage/database.ts';

/** A key as an operator asks for it. */
export type WantedKey = {
  holder: string;
  /** The bodies it is to speak for. */
  organisations: readonly string[];
  /** Whether it is an operator's, which speaks for every body. */
  operates?: boolean;
  expires?: Day | undefined;
};

const A_DAY_MS = 86_400_000;
const ID_LENGTH = 12;

/** Opens the keys of a publisher, by the hash of their secrets. */
export function openKeyStore(database: Database, now = () => new Date()) {
  const keys = database.table<KeyRecord>('keys');
  const put = (key: KeyRecord) => database.write([{ table: keys, put: key.hash, row: key }]);
  const all = async () => (await keys.range()).map(({ row }) => row);

  const byId = async (id: string): Promise<KeyRecord> => {
    const key = (await all()).find((key) => key.id === id);
    if (!key) throw new OperatorError(`There is no key ${id}: signpost keys list shows them.`);
    return key;
  };

  return {
    all,

    /** The record of a key as it was sent, valid or not. */
    find: ({ hash }: SentKey): Promise<KeyRecord | undefined> => getOne(keys, hash),

    /**
     * Writes keys that the settings name. One that is there keeps its end: a restart brings back no key that was
     * revoked, and prolongs none that was rotated.
     */
    seed: async (named: readonly OwnerKey[]): Promise<void> => {
      for (const owner of named) {
        const seed = seedOf(owner);
        const before = await getOne(keys, seed.hash);
        const seeded = { ...before, ...seed, id: before?.id ?? seed.id };
        if (!isDeepStrictEqual(seeded, before)) await put(seeded);
      }
    },

    /** Issues a key; the plaintext is returned only here. */
    add: async ({ holder, expires, ...rest }: WantedKey) => {
      const issued = issueKey({ holder, ...standing(rest), ...(expires && { expires }) });
      await put(issued.key);
      return issued;
    },

    /** Issues a key in place of another, which is accepted for some days more. */
    rotate: async (id: string, overlapDays: number) => {
      const old = await byId(id);
      if (old.revoked) throw new OperatorError(`The key ${id} is revoked: add a new one.`);
      const lastDay = today(now().getTime() + overlapDays * A_DAY_MS);
      const { ends, ...issued } = rotated(old, lastDay);
      await put(issued.key);
      await put({ ...old, expires: ends });
      return { ...issued, ends };
    },

    /** Revokes a key, with immediate effect. */
    revoke: async (id: string): Promise<void> => {
      const key = await byId(id);
      if (!key.revoked) await put({ ...key, revoked: now().toISOString() });
    },
  };
}

/** The record of a key that the settings name. */
export function seedOf({ holder, key, ...rest }: OwnerKey): KeyRecord {
  const { hash } = keyIn(key);
  return { id: hash.slice(0, ID_LENGTH), hash, holder, ...standing(rest) };
}

const standing = ({ organisations, operates }: Pick<WantedKey, 'organisations' | 'operates'>) => ({
  scopes: [operates ? 'OPERATE' : 'EDIT'] satisfies Scope[],
  organisations: [...new Set(organisations.map(organisationId))],
});
