import { z } from 'zod';
import { isPublisherName, publisherName } from '../../shared/contract/identifiers.ts';
import { isTypeName } from '../../shared/contract/type-name.ts';
import { TIER_VALUES } from '../../shared/contract/listing-terms.ts';
import { isScheme } from '../../shared/domain/schemes.ts';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { issueKey, newSecret, type Scope } from '../../shared/http/key-record.ts';
import type { KeyHolder } from '../keys.ts';
import { fieldPrefix } from '../policy/ownership.ts';
import { ADDED_TO } from '../policy/types.ts';
import { SCOPES, type Agency } from '../event-log/entry.ts';
import type { Log } from '../event-log/log.ts';
import type { State } from '../event-log/state.ts';
import { refused } from '../refused.ts';

/** An agency as an operator adds it. */
export const agencyRequest = z.strictObject({
  name: z.string().max(200),
  tier: z.enum(TIER_VALUES),
  prefix: z.string().max(200),
  typeName: z.string().max(200).optional(),
});

/** An operator's request for a key: for an agency, or for a front-end team's operations. */
export const keyRequest = z.strictObject({
  holder: publisherName,
  scopes: z.array(z.enum(SCOPES)).min(1),
  expires: z.iso.date().optional(),
});

const AGENCY_SCOPES: Scope[] = ['CHECK', 'PUBLISH', 'RETIRE'];
const PREFIX = /^[A-Z][A-Za-z0-9]{2,29}$/;
const RESERVED = new Set(['routing', 'gateway', 'registry', 'directory', 'operator']);

/** Agencies and their keys, as operators add and remove them. */
export function createAgencies(log: Log, graph: () => { apiSdl: string }, own: readonly string[]) {
  const reserved = (name: string) =>
    RESERVED.has(name) || isScheme(name) || own.includes(name) || name in Object.prototype;

  return {
    /** Adds an agency with its first key. @throws Refused for a name or prefix it cannot have. */
    add: async (wanted: z.infer<typeof agencyRequest>, { by }: KeyHolder) => {
      const { name, tier, prefix, typeName = `${prefix}Listing` } = wanted;
      if (!isPublisherName(name)) throw refused('NAME', { name: JSON.stringify(name) });
      const state = await log.refresh();
      if (reserved(name) || state.agencies.has(name)) throw refused('NAME_TAKEN', { name });
      if (!PREFIX.test(prefix) || !isTypeName(typeName) || !typeName.startsWith(prefix))
        throw refused('PREFIX', { name: JSON.stringify(prefix) });
      const taken = ownedAlready(prefix, state, graph().apiSdl);
      if (taken) throw refused('PREFIX_TAKEN', { name: prefix, detail: taken });
      const agency: Agency = { name, tier, prefix, typeName, serviceKey: newSecret() };
      const { key, text } = issueKey({ holder: name, scopes: AGENCY_SCOPES });
      await log.append(
        state,
        [
          { kind: 'AGENCY_ADDED', agency },
          { kind: 'KEY_ISSUED', key },
        ],
        by,
      );
      return { ...agency, apiKey: text };
    },

    /** Issues a key; the plaintext is returned only here. */
    issueKey: async (
      { holder, scopes, expires }: z.infer<typeof keyRequest>,
      { by }: KeyHolder,
    ) => {
      const state = await log.refresh();
      const forOperations = scopes.every((scope) => scope === 'OPERATIONS');
      if (!forOperations && !state.agencies.has(holder))
        throw refused('UNKNOWN_AGENCY', { name: holder });
      const { key, text } = issueKey({ holder, scopes, ...(expires && { expires }) });
      await log.append(state, [{ kind: 'KEY_ISSUED', key }], by);
      return { id: key.id, holder, scopes, apiKey: text };
    },

    /** Approves the breaking changes and the fields on Place of one agency version, before it is published. */
    approve: async (name: string, version: string, { by }: KeyHolder) => {
      const state = await log.refresh();
      if (!state.agencies.has(name)) throw refused('UNKNOWN_AGENCY', { name });
      await log.append(state, [{ kind: 'APPROVED', name, version }], by);
    },

    /** Revokes a key, with immediate effect. */
    revokeKey: async (id: string, { by }: KeyHolder) => {
      const state = await log.refresh();
      if (!state.keys.has(id)) throw refused('UNKNOWN_KEY', { name: id });
      await log.append(state, [{ kind: 'KEY_REVOKED', id }], by);
    },
  };
}

/** What a prefix would collide with: another agency's prefix, an existing type, or an existing field. */
function ownedAlready(prefix: string, { agencies }: State, apiSdl: string): string | undefined {
  const lower = prefix.toLowerCase();
  const other = [...agencies.values()].find((agency) => {
    const theirs = agency.prefix.toLowerCase();
    return theirs.startsWith(lower) || lower.startsWith(theirs);
  });
  if (other) return other.prefix;
  const types = buildSchema(apiSdl).getTypeMap();
  const type = Object.keys(types).find((name) => name.toLowerCase().startsWith(lower));
  if (type) return type;
  const listings = Object.keys(types).filter(isTypeName);
  return ['Query', 'Mutation', ...ADDED_TO.keys(), ...listings]
    .map((name) => types[name])
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.keys(type.getFields()))
    .find((field) => field.startsWith(fieldPrefix(prefix)));
}
