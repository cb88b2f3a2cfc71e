import { readFileSync } from 'node:fs';

// All that ever changed, a line each: the number of a line is its change number, and a later line about the
// same listing takes the place of an earlier one. A program that adds a line has published a change.
const read = () =>
  readFileSync(new URL('changes.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(changeOf);

function changeOf(line, index) {
  const { key, withdrawn = false, modified, own = {}, ...said } = JSON.parse(line);
  const id = `riverside:${key}`;
  const whose = { id, publisher: 'riverside', tier: 'THIRD_SECTOR', version: index + 1, modified };
  const empty = { languages: [], accessibility: [], prefers: [] };
  return {
    number: index + 1,
    withdrawn,
    id,
    modified,
    own,
    data: { ...empty, ...said, ...whose, status: 'ACTIVE' },
  };
}

/** Each listing at its last change, in the order of these: what the feed tells, and what is on offer. */
const latest = () => {
  const byId = new Map();
  for (const change of read()) {
    byId.delete(change.id);
    byId.set(change.id, change);
  }
  return byId;
};

/** A listing on offer by its id, with what is its own; null when there is none, whatever the id may be. */
export const listingBy = (id) => {
  const change = latest().get(id);
  return change && !change.withdrawn ? change : null;
};

/** The changes past a number, a page of them, and the cursor to go on from. */
export function pageAfter(number, limit) {
  const page = [...latest().values()].filter((change) => change.number > number).slice(0, limit);
  return {
    next: String(page.at(-1)?.number ?? number),
    items: page.map(({ id, withdrawn, modified, data }) => ({
      id,
      modified,
      state: withdrawn ? 'deleted' : 'updated',
      data: withdrawn ? null : JSON.stringify(data),
    })),
  };
}
