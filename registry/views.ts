import { compareInstants } from '../shared/domain/instant.ts';
import { WINDOW_DAYS } from './changes/impact.ts';
import { publishedIn, type Dependencies } from './dependencies.ts';
import type { Entry } from './event-log/entry.ts';
import { refused } from './refused.ts';

const MOST_ENTRIES = 500;

/** The registry's read models: what is published, the history, and usage. */
export const createViews = ({ log, documents, unfit, usage, operations }: Dependencies) => ({
  /** What is published now, by name. */
  list: async () => {
    const state = await log.refresh();
    return (await publishedIn(state, { documents, unfit })).map(
      ({ key: _key, sdl: _sdl, ...shown }) => ({
        ...shown,
        number: state.lastChange.get(shown.name)!,
      }),
    );
  },

  /** The public view of each agency that publishes: its versions, and its conformance. */
  publishers: async () => {
    const { published, versions, conformance } = await log.refresh();
    return [...published.keys()].map((name) => {
      const all = versions.get(name)!;
      const since = all.at(-1)!.at;
      const told = conformance.get(name);
      return {
        name,
        versions: new Set(all.map(({ version }) => version)).size,
        since,
        conformance: told
          ? {
              at: told.at,
              passed: told.passed,
              failed: told.failed.length,
              sinceThisVersion: compareInstants(told.at, since) >= 0,
            }
          : null,
      };
    });
  },

  /** Everything that an agency published, and its reported conformance, oldest first. */
  history: async (name: string) => {
    if (!(await log.refresh()).agencies.has(name)) throw refused('UNKNOWN_AGENCY', { name });
    return (await log.read()).filter((entry) => nameIn(entry) === name).map(shown);
  },

  /** An SDL that an agency published, by its version. */
  sdl: async (name: string, version: string) => {
    const published = (await log.read()).some(
      (entry) =>
        'publication' in entry &&
        entry.publication.name === name &&
        entry.publication.version === version,
    );
    if (!published) throw refused('UNKNOWN_VERSION', { name: version });
    return documents.get(version);
  },

  /** The log, after a number. */
  audit: async (past: number) => (await log.read(past, MOST_ENTRIES)).map(shown),

  /** Who used a field, or any field of a type, within the usage window. */
  usage: async (type: string, field: string | undefined) => {
    const [counted, registered] = [await usage.over(WINDOW_DAYS), await operations.usedBy()];
    const asked = (used: string) =>
      field === undefined ? used.startsWith(`${type}.`) : used === `${type}.${field}`;
    const since = (await log.refresh()).since;
    return { since, days: WINDOW_DAYS, usedBy: [...counted(asked), ...registered(asked)] };
  },
});

const nameIn = (entry: Entry) =>
  'publication' in entry ? entry.publication.name : 'name' in entry ? entry.name : undefined;

/** An entry without what must not be exposed: hashes and keys, and the resulting graph. */
function shown(entry: Entry) {
  const { number, at, by, kind } = entry;
  const told = { number, at, by, kind };
  switch (entry.kind) {
    case 'AGENCY_ADDED': {
      const { serviceKey: _, ...agency } = entry.agency;
      return { ...told, agency };
    }
    case 'KEY_ISSUED': {
      const { hash: _, ...key } = entry.key;
      return { ...told, key };
    }
    case 'PUBLISHED':
    case 'ROLLED_BACK':
      return { ...told, ...entry.publication };
    case 'STARTED':
      return told;
    default: {
      const { graph: _, ...rest } = { graph: undefined, ...entry };
      return rest;
    }
  }
}
