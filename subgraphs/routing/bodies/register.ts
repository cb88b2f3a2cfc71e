import { LRUCache } from 'lru-cache';
import type { Body } from '../../../shared/contract/body.ts';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import { isGssCode } from '../../../shared/domain/gss-code.ts';
import type { Text } from '../../../shared/domain/language.ts';
import { identifierOf, organisationId } from '../../../shared/domain/organisation-id.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { layered } from './layered.ts';

/** What an operator, or the shipped data, says of a body; what it leaves out is known from elsewhere, or not at all. */
export type RegisterRow = {
  id: string;
  name?: Text | undefined;
  formerNames?: readonly string[] | undefined;
  /** Further ids of the same body, in canonical form. */
  identifiers?: readonly string[] | undefined;
  homepage?: string | undefined;
  phone?: string | undefined;
  area?: string | undefined;
};

/** What the register is built from. */
export type RegisterSources = {
  gazetteer: Pick<Gazetteer, 'area' | 'isKnown' | 'isNamed' | 'bodyId' | 'codesOf' | 'formerNames'>;
  shipped: readonly RegisterRow[];
  /** Rows of `signpost import organisations`: an operator's word, before all others. */
  imported: readonly RegisterRow[];
};

/** A body's own word about itself, from a listing whose publisher speaks for it. */
export type OwnWord = Pick<Organisation, 'name' | 'homepage' | 'phone' | 'area'>;

/** The organisations that the directory itself knows, each once, by any of its identifiers. */
export type Register = ReturnType<typeof createRegister>;

type Entry = { shipped?: RegisterRow; imported?: RegisterRow };

const MOST_IDS = 20_000;

export function createRegister({ gazetteer, shipped, imported }: RegisterSources) {
  const entries = new Map<string, Entry>();
  const idByAlias = new Map<string, string>();

  /** The one id of the body with an identifier; of a body that is not in the register, the identifier's own form. */
  const found = (identifier: string): string => {
    const id = organisationId(identifier);
    const latest = isGssCode(id) ? gazetteer.bodyId(id) : id;
    return idByAlias.get(id) ?? idByAlias.get(latest) ?? latest;
  };
  // Asked several times an answer, of the same few ids.
  const ids = new LRUCache<string, string>({ max: MOST_IDS });
  const idOf = (identifier: string): string => {
    const known = ids.get(identifier);
    if (known !== undefined) return known;
    const id = found(identifier);
    ids.set(identifier, id);
    return id;
  };
  const enter = (row: RegisterRow, word: keyof Entry) => {
    const id = found(row.id);
    entries.set(id, { ...entries.get(id), [word]: row });
    for (const alias of row.identifiers ?? []) if (found(alias) !== id) idByAlias.set(alias, id);
  };
  for (const row of shipped) enter(row, 'shipped');
  for (const row of imported) enter(row, 'imported');

  const aliases = new Map<string, string[]>();
  for (const [alias, id] of idByAlias) aliases.set(id, [...(aliases.get(id) ?? []), alias]);

  /** Every id of a body, the one that the directory uses first. */
  const idsOf = (identifier: string): readonly string[] => {
    const id = idOf(identifier);
    const named = [id, ...(aliases.get(id) ?? [])];
    return [...new Set(named.flatMap((one) => (isGssCode(one) ? gazetteer.codesOf(one) : [one])))];
  };

  // The areas of a body with several codes may each lack a field: an import of councils fills in one of them.
  const governed = (id: string): RegisterRow | undefined => {
    if (!isGssCode(id)) return undefined;
    const known = gazetteer.codesOf(id).filter(gazetteer.isKnown);
    if (known.length === 0) return undefined;
    const named = known.filter(gazetteer.isNamed);
    const areas = (named.length > 0 ? named : known).map((code) => gazetteer.area(code));
    const of = (key: 'homepage' | 'phone') => areas.find((area) => area[key] !== undefined)?.[key];
    const { name, code } = areas[0]!;
    return { id, name, homepage: of('homepage'), phone: of('phone'), area: code };
  };

  const known = new Map<string, Body>();
  function read(id: string, own?: OwnWord): Body | undefined {
    const { shipped, imported }: Entry = entries.get(id) ?? {};
    const known = shipped ?? governed(id);
    // What its own publisher says of it does not alone make a body one of the register's.
    if (!imported?.name && !known?.name) return undefined;
    const body = layered(id, [imported, own, known])!;
    const renamed = isGssCode(id) ? gazetteer.formerNames(id).map(({ en }) => en) : [];
    const former = [...(imported?.formerNames ?? []), ...(shipped?.formerNames ?? []), ...renamed];
    const { en, cy } = body.name;
    return {
      ...body,
      identifiers: idsOf(id).map(identifierOf),
      formerNames: [...new Set(former)].filter((one) => one !== en && one !== cy),
    };
  }

  return {
    idOf,
    idsOf,

    /** A body by any of its identifiers, given what it says of itself; undefined for one that the register lacks. */
    body: (identifier: string, own?: OwnWord): Body | undefined => {
      const id = idOf(identifier);
      if (own) return read(id, own);
      const body = known.get(id) ?? read(id);
      // Only those found: callers can make up any number of ids that nobody has.
      if (body) known.set(id, body);
      return body;
    },

    /** The ids of the bodies with an entry of their own, beside those that govern areas. */
    entered: [...entries.keys()] as readonly string[],
  };
}
