import { randomUUID } from 'node:crypto';
import { directoryHeaders } from './client.ts';
import { endOf, idsOf } from './feed.ts';
import type { Subject } from './subject.ts';

const WRITTEN = 24;
const AT_ONCE = 4;

type Listing = Record<string, unknown>;

/** Reads a feed on while listings are saved, several at a time; gives their ids, and those the reader saw. */
export async function whileWritten(subject: Subject, listing: Listing, ownerKey: string) {
  const writer = await writerOf(subject, ownerKey);
  const seen = new Set<string>();
  const written = new AbortController();
  const [ids] = await Promise.all([
    saveAll(writer, listing).finally(() => written.abort()),
    readOn(subject, seen, written.signal),
  ]);
  for (const id of ids) await writer.withdraw(id);
  return { ids, seen };
}

/** Reads from the end of a feed, until nothing follows after all was written. */
async function readOn({ feed, page }: Subject, seen: Set<string>, written: AbortSignal) {
  for (let cursor = endOf(await feed()); ;) {
    const last = written.aborted;
    const { items, next } = await page(cursor, AT_ONCE);
    for (const id of idsOf(items)) seen.add(id);
    if (last && items.length === 0 && next === cursor) return;
    cursor = next;
  }
}

/** Saves listings under keys of their own; gives their ids. */
async function saveAll({ save }: Writer, listing: Listing): Promise<string[]> {
  const run = `conformance-${randomUUID().slice(0, 8)}`;
  const ids: string[] = [];
  const some = async (first: number) => {
    for (let at = first; at < WRITTEN; at += AT_ONCE)
      ids.push(await save({ ...listing, key: `${run}-${at}` }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => some(first)));
  return ids;
}

type Writer = Awaited<ReturnType<typeof writerOf>>;

async function writerOf({ own, client, options: { key } }: Subject, ownerKey: string) {
  const { typeName } = await own();
  const headers = { ...directoryHeaders(key), authorization: `Bearer ${ownerKey}` };
  return {
    save: async (listing: Listing): Promise<string> => {
      const { answer } = await client.ask(
        `mutation Save($listing: ${typeName}Input!) { saved: save${typeName}(listing: $listing, version: 0) { ... on ${typeName}Saved { listing { id } } ... on ListingRejected { faults { path message } } } }`,
        { listing },
        headers,
      );
      const id: unknown = answer.data?.saved?.listing?.id;
      if (typeof id === 'string') return id;
      throw new Error(`--listing was not saved: ${JSON.stringify(answer).slice(0, 500)}`);
    },
    withdraw: (id: string) =>
      client.ask(
        `mutation Withdraw($id: ID!) { withdraw${typeName}(id: $id, version: 1) { __typename } }`,
        { id },
        headers,
      ),
  };
}
