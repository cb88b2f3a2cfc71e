import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

const LISTS = ['listings', 'services', 'organisations'] as const;
type List = (typeof LISTS)[number];
type Node = { id: string };
type Page = {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
};

const PAGE = `edges { cursor node { id } } nodes { id }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

/** A page of a list; `of` narrows the list. */
const page = async (
  list: List,
  first: number,
  after: string | null = null,
  of = '',
): Promise<Page> =>
  (
    await directory.ask(
      `query ($first: Int!, $after: String) { page: ${list}(first: $first, after: $after ${of}) { ${PAGE} } }`,
      { first, after },
    )
  ).page;

/** All pages of a list, each read from the cursor of the last edge of the one before. */
async function pages(list: List, first: number): Promise<Page[]> {
  const read = [await page(list, first)];
  while (read.at(-1)!.pageInfo.hasNextPage)
    read.push(await page(list, first, read.at(-1)!.edges.at(-1)!.cursor));
  return read;
}

const idsOf = (nodes: readonly Node[]) => nodes.map(({ id }) => id);

describe.each(LISTS)('%s', (list) => {
  test('read three at a time by the cursors of their edges are the whole list, once and in order', async () => {
    const short = await pages(list, 3);
    const long = await pages(list, 100);
    const whole = long.flatMap(({ nodes }) => idsOf(nodes));
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(75);
    expect(short.flatMap(({ edges }) => idsOf(edges.map(({ node }) => node)))).toEqual(whole);
    for (const { edges, nodes } of [...short, ...long])
      expect(edges.map(({ node }) => node)).toEqual(nodes);
    const cursors = short.flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
    expect(new Set(cursors).size).toBe(whole.length);
  });

  test('the list goes on past any edge, not only the last of a page', async () => {
    const { edges, nodes } = await page(list, 5);
    const rest = await page(list, 3, edges[1]!.cursor);
    expect(rest.nodes).toEqual(nodes.slice(2));
  });

  test('a page says where it begins and ends, and whether there is more on either side', async () => {
    const [first, second, ...others] = await pages(list, 30);
    const last = others.at(-1)!;
    const about = ({ edges }: Page, hasPreviousPage: boolean, hasNextPage: boolean) => ({
      hasPreviousPage,
      hasNextPage,
      startCursor: edges[0]!.cursor,
      endCursor: edges.at(-1)!.cursor,
    });
    expect(first!.pageInfo).toEqual(about(first!, false, true));
    expect(second!.pageInfo).toEqual(about(second!, true, true));
    expect(last.pageInfo).toEqual(about(last, true, false));
  });

  test('a page past the end is empty, and says that there is something before it', async () => {
    const [, , ...others] = await pages(list, 30);
    expect(await page(list, 3, others.at(-1)!.pageInfo.endCursor)).toEqual({
      edges: [],
      nodes: [],
      pageInfo: {
        hasNextPage: false,
        hasPreviousPage: true,
        startCursor: null,
        endCursor: null,
      },
    });
  });
});

test.each<[List, string]>([
  ['listings', 'filter: { publisher: "nobody" }'],
  ['organisations', 'text: "no such body"'],
])('%s that are none are an empty page with nothing around it', async (list, of) => {
  expect(await page(list, 3, null, of)).toEqual({
    edges: [],
    nodes: [],
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    },
  });
});
