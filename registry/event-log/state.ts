import type { KeyRecord } from '../../shared/http/key-record.ts';
import type { Confirmation } from '../../shared/protocol/joining/joining.ts';
import type { Agency, Conformance, Entry, GraphVersion, Publication } from './entry.ts';

/** The registry's state: its event log, reduced entry by entry. */
export type State = {
  /** The last entry's number; 0 before the first. */
  number: number;
  /** When the first entry was written: usage has been recorded since then. */
  since: string | null;
  agencies: ReadonlyMap<string, Agency>;
  keys: ReadonlyMap<string, KeyRecord>;
  /** By listing and body; those withdrawn too, so that routing can be told. */
  confirmations: ReadonlyMap<string, Confirmation>;
  published: ReadonlyMap<string, Publication>;
  /** The number of the last entry that changed what an agency publishes. */
  lastChange: ReadonlyMap<string, number>;
  /** The versions that each agency put in force, in order, and when; without those undone. */
  versions: ReadonlyMap<string, readonly { version: string; at: string }[]>;
  /** The latest conformance results, and when they were reported. */
  conformance: ReadonlyMap<string, Conformance & { at: string }>;
  /** Versions whose breaking changes an operator approved, as name and version. */
  approved: ReadonlySet<string>;
  graph: (GraphVersion & { number: number }) | null;
  /** Since when each deprecated field has been deprecated. */
  deprecated: ReadonlyMap<string, string>;
};

export const NOTHING: State = {
  number: 0,
  since: null,
  agencies: new Map(),
  keys: new Map(),
  confirmations: new Map(),
  published: new Map(),
  lastChange: new Map(),
  versions: new Map(),
  conformance: new Map(),
  approved: new Set(),
  graph: null,
  deprecated: new Map(),
};

/** The key of an approval in the state. */
export const approval = (name: string, version: string) => `${name} ${version}`;

/** The key of a confirmation in the state. */
export const confirmationKey = (listing: string, body: string) => `${listing} ${body}`;

/** Applies one entry to the state. */
export function after(state: State, entry: Entry): State {
  const { number, at } = entry;
  const counted = { ...state, number, since: state.since ?? at };
  const next =
    'graph' in entry && entry.graph
      ? { ...counted, ...composed(state, entry.graph, number, at) }
      : counted;
  switch (entry.kind) {
    case 'AGENCY_ADDED':
      return { ...next, agencies: withKey(state.agencies, entry.agency.name, entry.agency) };
    case 'AGENCY_ORGANISATIONS': {
      const { name, organisations } = entry;
      const agency = { ...state.agencies.get(name)!, organisations };
      return { ...next, agencies: withKey(state.agencies, name, agency) };
    }
    case 'KEY_ISSUED':
      return { ...next, keys: withKey(state.keys, entry.key.id, entry.key) };
    case 'KEY_ENDS':
      return { ...next, keys: withChanged(state.keys, entry.id, { expires: entry.expires }) };
    case 'KEY_REVOKED':
      return { ...next, keys: withChanged(state.keys, entry.id, { revoked: at }) };
    case 'CONFIRMED': {
      const { body, listing, statements, by } = entry;
      const confirmation = { body, listing, statements, by, at, withdrawn: false };
      const key = confirmationKey(listing, body);
      return { ...next, confirmations: withKey(state.confirmations, key, confirmation) };
    }
    case 'CONFIRMATION_WITHDRAWN': {
      const key = confirmationKey(entry.listing, entry.body);
      const withdrawn = { ...state.confirmations.get(key)!, by: entry.by, at, withdrawn: true };
      return { ...next, confirmations: withKey(state.confirmations, key, withdrawn) };
    }
    case 'PUBLISHED':
    case 'ROLLED_BACK':
      return {
        ...next,
        ...publishing(state, entry.publication.name, entry.publication, number),
        versions: withVersion(state.versions, entry.publication, at),
      };
    case 'RETIRED':
      return { ...next, ...publishing(state, entry.name, null, number) };
    case 'UNDONE':
      return {
        ...next,
        ...publishing(state, entry.name, entry.before, number),
        versions: backTo(entry.before, state.versions, entry.name),
      };
    case 'CONFORMANCE':
      return {
        ...next,
        conformance: withKey(state.conformance, entry.name, { ...entry.conformance, at }),
      };
    case 'APPROVED':
      return {
        ...next,
        approved: new Set([...state.approved, approval(entry.name, entry.version)]),
      };
    default:
      return next;
  }
}

const withKey = <V>(map: ReadonlyMap<string, V>, key: string, value: V) =>
  new Map(map).set(key, value);

const withChanged = <V extends object>(
  map: ReadonlyMap<string, V>,
  key: string,
  change: Partial<V>,
) => withKey(map, key, { ...map.get(key)!, ...change });

const without = <V>(map: ReadonlyMap<string, V>, key: string) =>
  new Map([...map].filter(([other]) => other !== key));

const withVersion = (
  versions: State['versions'],
  { name, version }: Publication,
  at: string,
): State['versions'] => withKey(versions, name, [...(versions.get(name) ?? []), { version, at }]);

function backTo(before: Publication | null, versions: State['versions'], name: string) {
  const all = versions.get(name) ?? [];
  const last = all.findLastIndex(({ version }) => version === before?.version);
  return withKey(versions, name, all.slice(0, last + 1));
}

const publishing = (
  { published, lastChange }: State,
  name: string,
  publication: Publication | null,
  number: number,
) => ({
  published: publication ? withKey(published, name, publication) : without(published, name),
  lastChange: withKey(lastChange, name, number),
});

const composed = (state: State, graph: GraphVersion, number: number, at: string) => ({
  graph: { ...graph, number },
  deprecated: new Map(
    graph.deprecated.map((field) => [field, state.deprecated.get(field) ?? at] as const),
  ),
});
