import { setTimeout } from 'node:timers/promises';
import type { Asked, Break } from './breaking.ts';
import { pages, type Any } from './changing.ts';

const refusal = {
  status: 400,
  body: { errors: [{ message: 'no such cursor', extensions: { code: 'BAD_USER_INPUT' } }] },
};
/** Dates items when they are read. */
export function datedWhenRead(): Break {
  let now = Date.now();
  return pages(({ items }) => {
    for (const item of items) item.modified = new Date(now++).toISOString();
  });
}

const REMEMBERED = 30;

/** Knows the cursors it gave lately, and no others. */
export function forgetful(): Break {
  let given: string[] = [];
  return async (asked, pass) => {
    const { after } = asked.variables;
    if (asked.operation === 'Feed' && after !== null && !given.includes(after)) return refusal;
    const answered = await pass(asked);
    const next = answered.body.data?._feed?.next;
    given = [...given, next ?? ''].slice(-REMEMBERED);
    return answered;
  };
}

/** Keeps what one reader asks where others’ questions take its place. */
export function sharing(): Break {
  let latest: Asked;
  return async (asked, pass) => {
    if (asked.operation !== 'Feed') return pass(asked);
    latest = asked;
    await setTimeout(20);
    return pass(latest);
  };
}

const SETTLED_MS = 300;

/** Gives a change its number before it can be read. */
export function numberedTooSoon(): Break {
  const start = new Date().toISOString();
  return pages((page) => {
    const soon = new Date(Date.now() - SETTLED_MS).toISOString();
    page.items = page.items.filter(({ modified }: Any) => modified < start || modified < soon);
  });
}
