import type { Visit, Params } from '../page.ts';
import type { PageEndFragment } from './pages.generated.ts';

// Two of these are more than there are councils, and few enough to be quick.
const AT_ONCE = 250;

/** A page of a list, as the graph gives it. */
export type ListPage<Node> = { nodes: Node[]; pageInfo: PageEndFragment };

/** Where a page of a list leads: on, and back to its beginning. */
export type Leads = { next: string | null; start: string | null };

/** What to ask for of the page that an address names. */
export const afterIn = ({ query }: Visit): string | null => query.get('after');

/** A number of things that an address names, such as how many of a list come before a page; else none. */
export const countIn = ({ query }: Visit, name: string): number => {
  const text = query.get(name) ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
};

/** Links from a page of a list to the next, and to the first from any other. `kept` stays in the address. */
export function leadsOf(
  { pageInfo: { hasNextPage, endCursor } }: ListPage<unknown>,
  visit: Visit,
  kept: Params = {},
): Leads {
  const to = (after?: string) => visit.link(visit.path, { ...kept, after });
  return {
    next: hasNextPage && endCursor ? to(endCursor) : null,
    start: afterIn(visit) ? to() : null,
  };
}

/** Reads a list to its end, a page at a time. */
export async function everyOne<Node>(
  pageAfter: (after: string | null) => Promise<ListPage<Node>>,
): Promise<Node[]> {
  const all: Node[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: ListPage<Node> = await pageAfter(after);
    all.push(...nodes);
    // Without a cursor to go on from, the list would begin again.
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return all;
    after = pageInfo.endCursor;
  }
}

/** So many of a plain list, after those that are there already. */
export type Part = Record<'first' | 'after', number>;

/** Reads a plain list to its end: so many at once, after those that are there already. */
export async function wholeList<Item>(read: (part: Part) => Promise<Item[]>): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const found = await read({ first: AT_ONCE, after: all.length });
    all.push(...found);
    if (found.length < AT_ONCE) return all;
  }
}
