import type { Visit, Params } from '../page.ts';
import type { PageEndFragment } from './pages.generated.ts';

// Two of these exceed the number of councils, and each is small enough to be fast.
const AT_ONCE = 250;

/** A page of a list, as the graph returns it. */
export type ListPage<Node> = { nodes: Node[]; pageInfo: PageEndFragment };

/** The links of a page of a list: to the next, and to the first. */
export type Leads = { next: string | null; start: string | null };

/** The cursor from the URL. */
export const afterIn = ({ query }: Visit): string | null => query.get('after');

/** A count from the URL, such as how many items come before a page; 0 if absent. */
export const countIn = ({ query }: Visit, name: string): number => {
  const text = query.get(name) ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
};

/** Links from a page of a list to the next, and to the first from any other. `kept` stays in the URL. */
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
    // Without a cursor, the list would start again.
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return all;
    after = pageInfo.endCursor;
  }
}

/** A slice of a plain list: how many items, after how many. */
export type Part = Record<'first' | 'after', number>;

/** Reads a plain list to its end, a slice at a time. */
export async function wholeList<Item>(read: (part: Part) => Promise<Item[]>): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const found = await read({ first: AT_ONCE, after: all.length });
    all.push(...found);
    if (found.length < AT_ONCE) return all;
  }
}
