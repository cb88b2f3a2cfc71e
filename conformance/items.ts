import { publisherIn } from '../shared/contract/identifiers.ts';
import { announcementSchema, type Announcement } from '../shared/contract/listing-record.ts';
import { TIER_VALUES, type Tier } from '../shared/contract/listing-terms.ts';
import type { OwnText } from '../shared/domain/language.ts';
import { announcedIn, judge, type Judged } from '../shared/protocol/feed/judge.ts';
import { sameContent } from '../shared/storage/same-content.ts';
import { text } from './finding.ts';
import type { Item } from './feed.ts';

/** What is wrong with the items of a feed: why the directory would reject them. */
export function faultsIn(items: readonly Item[]): OwnText[] {
  if (!items.some(({ state }) => state === 'updated'))
    return [text('nothing is announced yet', 'ni chyhoeddir dim eto')];
  return judgedOf(items).flatMap(({ item: { id }, judged }) =>
    'faults' in judged
      ? judged.faults.map(({ path, text: told }) =>
          text(`${id}: ${path}: ${told.en}`, `${id}: ${path}: ${told.cy}`),
        )
      : [],
  );
}

/** The current listings: each as the directory reads it from its last announcement. */
export function offeredIn(items: readonly Item[]): Announcement[] {
  const last = new Map(judgedOf(items).map(({ item, judged }) => [item.id, judged]));
  return [...last.values()].flatMap((judged) =>
    'taken' in judged && judged.taken.data ? [judged.taken.data] : [],
  );
}

/** What the directory reads differently from how it is written; the feed still conforms. */
export function notesOnItems(items: readonly Item[]): OwnText[] {
  const taken = judgedOf(items).flatMap(({ item: { id, state, data }, judged }) =>
    'taken' in judged && state === 'updated'
      ? [{ id, said: announcedIn(data) as object, read: judged.taken.data }]
      : [],
  );
  const unknown = new Set(taken.flatMap(({ said }) => Object.keys(said).filter(isUnknown)));
  const withdrawn = taken.find(({ read }) => !read);
  const otherwise = taken.find(({ said, read }) => read && !sameContent(read, known(said)));
  return [
    ...(unknown.size > 0 ? [leftOut([...unknown].join(', '))] : []),
    ...(withdrawn ? [toldAsUpdated(withdrawn.id)] : []),
    ...(otherwise ? [notInFull(otherwise.id)] : []),
  ];
}

/** Each item with the directory's judgement, for a publisher with the first name and tier in the feed. */
function judgedOf(items: readonly Item[]): { item: Item; judged: Judged }[] {
  const name = publisherIn(String(items[0]?.id));
  const sent = items.map((item) => ({ item, data: announcedIn(item.data) }));
  const tier = sent.map(({ data }) => tierIn(data)).find((found) => found !== undefined);
  return sent.map(({ item, data }) => ({
    item,
    // Without a tier no announcement is valid, whatever the publisher's tier.
    judged: judge({ ...item, data }, { name, tier: tier ?? 'LOCAL' }),
  }));
}

const tierIn = (data: unknown): Tier | undefined =>
  TIER_VALUES.find((tier) => (data as { tier?: unknown } | null | undefined)?.tier === tier);

const isUnknown = (field: string) => !(field in announcementSchema.shape);

const known = (said: object) =>
  Object.fromEntries(Object.entries(said).filter(([field]) => !isUnknown(field)));

const leftOut = (fields: string) =>
  text(
    `Announcements have fields that the directory does not know and leaves out: ${fields}. Correct their names, or leave them for a directory that knows them.`,
    `Mae gan gyhoeddiadau feysydd nad yw’r cyfeiriadur yn eu hadnabod ac y mae’n eu hepgor: ${fields}. Cywirwch eu henwau, neu gadewch hwy ar gyfer cyfeiriadur sy’n eu hadnabod.`,
  );

const toldAsUpdated = (id: string) =>
  text(
    `${id} is announced as withdrawn, which the directory takes as deleted: tell it as state "deleted", without data.`,
    `Cyhoeddir bod ${id} wedi’i dynnu’n ôl, a’r cyfeiriadur yn ei gymryd fel un a ddilëwyd: dywedwch hynny â’r cyflwr "deleted", heb ddata.`,
  );

const notInFull = (id: string) =>
  text(
    `${id} is not announced in full, and the directory fills in the rest: write out empty lists, eligibility as versions, params and derive, and an organisation’s id with its scheme.`,
    `Ni chyhoeddir ${id} yn llawn, a’r cyfeiriadur sy’n llenwi’r gweddill: ysgrifennwch restrau gwag, eligibility fel versions, params a derive, ac id sefydliad gyda’i gynllun.`,
  );
