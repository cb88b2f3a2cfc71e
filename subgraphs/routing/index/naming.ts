import { LRUCache } from 'lru-cache';
import type { Body } from '../../../shared/contract/body.ts';
import type { Announcement, Organisation } from '../../../shared/contract/listing-record.ts';
import { identifierOf } from '../../../shared/domain/organisation-id.ts';
import { layered } from '../bodies/layered.ts';
import type { Register } from '../bodies/register.ts';
import type { OrganisationBook } from './organisations.ts';
import type { Said } from './statements.ts';

/** The register as it is now; undefined for an index of its own, without reference data. */
export type CurrentRegister = () => Register | undefined;

type Naming = Pick<Announcement, 'responsible' | 'provider' | 'funder'>;
type Look = (id: string) => Said | null | undefined;

const MOST_KEPT = 20_000;

/** Gives each body that listings and reference data name its one entry, whichever of its ids it was named by. */
export function createNaming(book: OrganisationBook, register: CurrentRegister) {
  const entries = new LRUCache<string, Body>({ max: MOST_KEPT });
  let basis: { register: Register | undefined; changes: number } | undefined;

  /** What the entries are made from now: the same object for as long as they stay what they are. */
  function basisNow(): object {
    const now = register();
    if (!basis || basis.register !== now || basis.changes !== book.changes()) {
      basis = { register: now, changes: book.changes() };
      entries.clear();
    }
    return basis;
  }

  const idOf = (id: string): string => register()?.idOf(id) ?? id;
  const idsOf = (id: string): readonly string[] => register()?.idsOf(id) ?? [id];

  /** The entry of a body; undefined where the book has to be read first. */
  function entry(named: Organisation, look: Look): Body | undefined {
    const said: Said[] = [];
    for (const id of idsOf(named.id)) {
      const words = look(id);
      if (words === undefined) return undefined;
      if (words) said.push(words);
    }
    return compose(named, said);
  }

  function compose(named: Organisation, said: readonly Said[]): Body {
    const own = said.filter((words) => words.own).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    const registered = register()?.body(named.id, own);
    if (registered) return registered;
    const id = idOf(named.id);
    return {
      ...layered(id, [own ?? said[0] ?? named])!,
      identifiers: idsOf(id).map(identifierOf),
      formerNames: [],
    };
  }

  /** The entries of some bodies, if all are in memory. */
  function inMemory(named: readonly Organisation[]): Body[] | undefined {
    basisNow();
    const all: Body[] = [];
    for (const body of named) {
      const made = entries.get(body.id) ?? entry(body, book.kept);
      if (!made) return undefined;
      entries.set(body.id, made);
      all.push(made);
    }
    return all;
  }

  /** The same, read from the book where they are not in memory. */
  async function read(named: readonly Organisation[]): Promise<Body[]> {
    const ids = new Set(named.flatMap(({ id }) => idsOf(id)));
    const unknown = [...ids].filter((id) => book.kept(id) === undefined);
    const found = await book.read(unknown);
    const look: Look = (id) => found.get(id) ?? book.kept(id) ?? null;
    // Not kept as entries here: the book may have changed during the read.
    return named.map((body) => entry(body, look)!);
  }

  const named = ({ responsible, provider, funder }: Naming): Organisation[] =>
    funder ? [responsible, provider, funder] : [responsible, provider];
  const renamed = <N extends Naming>(listing: N, [responsible, provider, funder]: Body[]): N => ({
    ...listing,
    responsible: responsible!,
    provider: provider!,
    ...(funder && { funder }),
  });

  return {
    basisNow,
    idOf,
    idsOf,

    /** The entry of a body, by any of its ids. */
    entryOf: (body: Organisation): Body | Promise<Body> =>
      inMemory([body])?.[0] ?? read([body]).then(([made]) => made!),

    /** The entries of some bodies. */
    entriesOf: (bodies: readonly Organisation[]): Body[] | Promise<Body[]> =>
      inMemory(bodies) ?? read(bodies),

    /** Listings with the entries of the bodies they name, in place of what they say of them. */
    listings: async <N extends Naming>(listings: readonly N[]): Promise<N[]> => {
      const all = listings.flatMap(named);
      const bodies = inMemory(all) ?? (await read(all));
      let at = 0;
      return listings.map((listing) => {
        const count = listing.funder ? 3 : 2;
        return renamed(listing, bodies.slice(at, (at += count)));
      });
    },
  };
}

export type Names = ReturnType<typeof createNaming>;
