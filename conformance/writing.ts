import { randomUUID } from 'node:crypto';
import { endOf, idsOf } from './feed.ts';
import type { Subject } from './subject.ts';
import { writerOf, type WritableListing, type Writer } from './writer.ts';

const WRITTEN = 24;
const AT_ONCE = 4;

/** A key that no listing has, to test saving with. */
export const freeKey = (): string => `conformance-${randomUUID().slice(0, 8)}`;

/** Keeps reading a feed while listings are saved, several at a time; returns their ids, and those the reader saw. */
export async function whileWritten(subject: Subject, listing: WritableListing, ownerKey: string) {
  const writer = await writerOf(subject, ownerKey);
  const seen = new Set<string>();
  const written = new AbortController();
  const [saved] = await Promise.all([
    saveAll(writer, listing).finally(() => written.abort()),
    readOn(subject, seen, written.signal),
  ]);
  for (const { id, version } of saved) await writer.withdraw(id, version);
  return { ids: saved.map(({ id }) => id), seen };
}

/** Reads from the end of a feed, until nothing follows once all is written. */
async function readOn({ feed, page }: Subject, seen: Set<string>, written: AbortSignal) {
  for (let cursor = endOf(await feed()); ;) {
    const last = written.aborted;
    const { items, next } = await page(cursor, AT_ONCE);
    for (const id of idsOf(items)) seen.add(id);
    if (last && items.length === 0 && next === cursor) return;
    cursor = next;
  }
}

type Saved = { id: string; version: number };

/** Saves listings under keys of their own. */
async function saveAll({ save }: Writer, listing: WritableListing): Promise<Saved[]> {
  const run = freeKey();
  const saved: Saved[] = [];
  const some = async (first: number) => {
    for (let at = first; at < WRITTEN; at += AT_ONCE)
      saved.push((await save({ ...listing, key: `${run}-${at}` }, 0)) as Saved);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => some(first)));
  return saved;
}
