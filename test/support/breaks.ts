import { setTimeout } from 'node:timers/promises';
import type { Asked, Break } from './breaking.ts';
import { pages, references, renamed, sdl, type Any } from './changing.ts';
import { KEY } from './conforming.ts';
import { datedWhenRead, forgetful, numberedTooSoon, sharing } from './faults-in-time.ts';

const keysOf = (asked: Asked): Any[] => asked.variables.keys;

const LONG_AGO = { fact: 'on', op: '<', value: '2020-01-01' };

/** Changes the rules that listings announce. */
const rules = (change: (rules: Any) => unknown): Break =>
  pages(({ items }) => {
    for (const item of items) {
      const said = JSON.parse(item.data ?? '{}');
      if (!said.eligibility?.versions) continue;
      change(said.eligibility);
      item.data = JSON.stringify(said);
    }
  });

/** Each check with what fails it and no other: what is wrong, and how it comes about. */
export const BREAKS: [check: string, wrong: string, becomes: () => Break][] = [
  ['key', 'answers anybody', () => (asked, pass) => pass({ ...asked, key: KEY })],
  ['sdl', 'serves SDL that is cut off', () => sdl((text) => text.slice(0, 3_000))],
  [
    'sdl',
    'has two types of listings',
    () => sdl((text) => `${text}\ntype LeftListing @key(fields: "id") { id: ID! }`),
  ],
  [
    'contract',
    'has a feed without dates',
    () =>
      sdl((text) => text.replace(/modified: DateTime!(?=[^}]*data: String)/, 'changed: DateTime!')),
  ],
  [
    'contract',
    'has one of the contract’s types otherwise',
    () => sdl((text) => text.replace('verdict: Verdict!', 'verdict: String!')),
  ],
  ['contract', 'has a type of listings that is not called one', renamed],
  [
    'contract',
    'has a field of its own that cannot be null',
    () => sdl((text) => text.replace('free: Boolean', 'free: Boolean!')),
  ],
  [
    'hidden',
    'shows its feed',
    () => sdl((text) => text.replaceAll(/(?<!directive) @inaccessible/g, '')),
  ],
  [
    'composes',
    'says otherwise of a type that is shared',
    () => sdl((text) => text.replace(/(type Eligibility)\s+@shareable/, '$1')),
  ],
  [
    'changes-refused',
    'takes changes from anybody',
    () => async (asked, pass) =>
      asked.operation === 'Unasked'
        ? { status: 200, body: { data: { withdrawn: { __typename: 'ListingRejected' } } } }
        : pass(asked),
  ],
  [
    'feed-items',
    'announces listings that are not whole',
    () =>
      pages(({ items }) => {
        for (const item of items) item.data &&= item.data.replace('"coverage"', '"covers"');
      }),
  ],
  [
    'feed-deletions',
    'goes on telling of what it withdrew',
    () =>
      pages(({ items }) => {
        for (const item of items) if (item.state === 'deleted') item.data = '{}';
      }),
  ],
  [
    'feed-pages',
    'orders each page by id',
    () => pages(({ items }) => items.sort((a: Any, b: Any) => (a.id < b.id ? -1 : 1))),
  ],
  [
    'feed-limits',
    'takes no notice of limits',
    () => (asked, pass) =>
      pass(
        'limit' in asked.variables
          ? { ...asked, variables: { ...asked.variables, limit: 500 } }
          : asked,
      ),
  ],
  [
    'feed-end',
    'gives another cursor at its end each time',
    () =>
      pages((page) => {
        if (page.items.length === 0) page.next = String(Number(page.next) + 1);
      }),
  ],
  ['feed-repeat', 'dates items when they are read', datedWhenRead],
  ['feed-resume', 'forgets cursors that are not of lately', forgetful],
  [
    'feed-forged',
    'reads a cursor that is none as the beginning',
    () => (asked, pass) =>
      pass(
        asked.operation === 'Forged'
          ? { ...asked, variables: { ...asked.variables, after: null } }
          : asked,
      ),
  ],
  [
    'saving',
    'answers a save with the version it was given',
    () => async (asked, pass) => {
      const answered = await pass(asked);
      if (asked.operation === 'Save') answered.body.data.came.version = asked.variables.version;
      return answered;
    },
  ],
  ['feed-readers', 'keeps the cursor of one reader where others see it', sharing],
  ['feed-writers', 'numbers a change before it can be read', numberedTooSoon],
  [
    'references-batch',
    'answers one asked twice only once',
    () =>
      references((entities, asked) => {
        const ids = keysOf(asked).map(({ id }) => id);
        for (const [at, id] of ids.entries()) if (ids.indexOf(id) < at) entities[at] = null;
      }),
  ],
  [
    'references-own',
    'fails for a field of its own',
    () =>
      references((_, { query }, body) => {
        if (query.includes('free'))
          body.errors = [{ message: 'no such column', path: ['_entities', 0, 'free'] }];
      }),
  ],
  [
    'references-own',
    'does not know half of what it announces',
    () =>
      references((entities, { query }) => {
        if (query.includes('free')) entities.splice(0, 5, null, null, null, null, null);
      }),
  ],
  [
    'references-unknown',
    'fails for an id it does not know',
    () =>
      references((entities, _, body) => {
        if (entities.includes(null)) body.errors = [{ message: 'not found' }];
      }),
  ],
  [
    'references-odd',
    'trims ids',
    () => (asked, pass) => {
      const keys = (asked.variables.keys as Any[] | undefined)?.map((key) => ({
        ...key,
        ...(typeof key.id === 'string' && { id: key.id.trim() }),
      }));
      return pass({ ...asked, variables: { ...asked.variables, ...(keys && { keys }) } });
    },
  ],
  [
    'references-apart',
    'throws at once for what is no id',
    () =>
      references((_, asked, body) => {
        if (keysOf(asked).some(({ id }) => typeof id !== 'string'))
          Object.assign(body, { data: null, errors: [{ message: 'id.slice is not a function' }] });
      }),
  ],
  [
    'eligibility-current',
    'offers listings by rules of last year',
    () => rules(({ versions }) => Object.assign(versions[0], { to: '2025-12-31' })),
  ],
  [
    'eligibility-verdicts',
    'announces a rule that nobody can meet',
    () => rules(({ versions }) => (versions[0].rule = LONG_AGO)),
  ],
  [
    'eligibility-assessed',
    'has no verdict for somebody unknown',
    () =>
      references(([entity], { query }) => {
        if (query.includes('assessed')) entity.p0 = null;
      }),
  ],
  [
    'in-time',
    'is slow',
    () => async (asked, pass) => {
      if (asked.operation === 'Sdl') await setTimeout(1_300);
      return pass(asked);
    },
  ],
  [
    'sizes',
    'answers with pages too large',
    () =>
      pages(({ items }, { variables: { after, limit } }) => {
        if (after === null && limit === 500) items[0].data += ' '.repeat(5_000_000);
      }),
  ],
];
