import { announcementSchema } from '../shared/contract/announcement.ts';
import { faultsOf } from '../shared/contract/rejection.ts';
import { sameContent } from '../shared/storage/same-content.ts';
import type { OwnText } from '../shared/domain/language.ts';
import { text } from './finding.ts';
import type { Item } from './feed.ts';

/** What is wrong with the items of a feed. */
export function faultsIn(items: readonly Item[]): OwnText[] {
  if (!items.some(({ state }) => state === 'updated'))
    return [text('nothing is announced yet', 'ni chyhoeddir dim eto')];
  const [first] = items;
  const publisher = first!.id.split(':')[0]!;
  return items.flatMap((item) => ofItem(item, publisher));
}

function ofItem({ id, state, modified, data }: Item, publisher: string): OwnText[] {
  const wrong = (en: string, cy: string) => [text(`${id}: ${en}`, `${id}: ${cy}`)];
  if (!id.startsWith(`${publisher}:`))
    return wrong(`not of ${publisher}, as others are`, `nid gan ${publisher}, fel y lleill`);
  if (state !== 'updated' && state !== 'deleted')
    return wrong(`its state is ${state}`, `ei gyflwr yw ${state}`);
  if (Number.isNaN(Date.parse(modified)))
    return wrong('modified is no instant', 'nid yw modified yn amser');
  if (state === 'deleted') return [];
  const said = parsed(data);
  if (said === undefined) return wrong('its data is not JSON', 'nid JSON yw ei ddata');
  const read = announcementSchema.safeParse(said);
  if (!read.success)
    return faultsOf(read.error).map(({ path, text: told }) =>
      text(`${id}: ${path}: ${told.en}`, `${id}: ${path}: ${told.cy}`),
    );
  if (!sameContent(read.data, said)) return wrong('it is not in full', 'nid yw’n llawn');
  if (read.data.id !== id || read.data.publisher !== publisher)
    return wrong('its data is of another listing', 'mae ei ddata o restriad arall');
  return [];
}

function parsed(data: string | null): unknown {
  try {
    return data === null ? undefined : JSON.parse(data);
  } catch {
    return undefined;
  }
}
