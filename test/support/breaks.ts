import { setTimeout } from 'node:timers/promises';
import type { Asked, Break } from './breaking.ts';
import { pages, references, sdl, type Any } from './changing.ts';
import { KEY } from './conforming.ts';
import { datedWhenRead, forgetful, numberedTooSoon, sharing } from './faults-in-time.ts';

const keysOf = (asked: Asked): Any[] => asked.variables.keys;
const assessedIn = (entity: Any): Any[] =>
  Object.values(entity ?? {}).filter((value: Any) => value?.verdict);

/** Each check with what fails it and no other: what is wrong, and how it comes about. */
export const BREAKS: [check: string, wrong: string, becomes: () => Break][] = [
  ['key', 'answers anybody', () => (asked, pass) => pass({ ...asked, key: KEY })],
  ['sdl', 'serves SDL that is cut off', () => sdl((text) => text.slice(0, 3_000))],
  ['contract', 'lacks a field', () => sdl((text) => text.replaceAll(/^.*\bfunder: .*$/gm, ''))],
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
    'has a field that is not shareable',
    () => sdl((text) => text.replace(/(\bmodified: DateTime!) @shareable/, '$1')),
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
    'goes on offering what it withdrew',
    () =>
      references((entities) => {
        for (const entity of entities) if (entity?.status === 'WITHDRAWN') entity.status = 'ACTIVE';
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
    'references-agree',
    'answers references from an older copy',
    () =>
      references((entities) => {
        for (const entity of entities) if (entity?.title) entity.title += ' (old)';
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
    'eligibility-agrees',
    'takes a fact that was not given as false',
    () =>
      references((entities) => {
        for (const told of entities.flatMap(assessedIn))
          if (told.verdict === 'NEEDS_INFORMATION') told.verdict = 'INELIGIBLE';
      }),
  ],
  [
    'eligibility-publisher',
    'says a verdict of its own code in the contract’s field',
    () =>
      references((entities, asked) => {
        if (keysOf(asked)[0].id.endsWith(':coded'))
          for (const told of entities.flatMap(assessedIn)) told.verdict = 'ELIGIBLE';
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
