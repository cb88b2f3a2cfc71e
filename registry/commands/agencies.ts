import { z } from 'zod';
import { isPublisherName } from '../../shared/contract/identifiers.ts';
import { isTypeName } from '../../shared/contract/type-name.ts';
import { TIER_VALUES } from '../../shared/contract/listing-terms.ts';
import { organisationIdSchema } from '../../shared/domain/organisation-id.ts';
import { isScheme } from '../../shared/domain/schemes.ts';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { issueKey, newSecret, type Scope } from '../../shared/http/key-record.ts';
import type { KeyHolder } from '../keys.ts';
import { fieldPrefix } from '../policy/ownership.ts';
import { ADDED_TO } from '../policy/types.ts';
import type { Agency } from '../event-log/entry.ts';
import type { Log } from '../event-log/log.ts';
import type { State } from '../event-log/state.ts';
import { refused } from '../refused.ts';

const MOST_ORGANISATIONS = 1_000;
const organisationIds = z
  .array(organisationIdSchema)
  .max(MOST_ORGANISATIONS)
  .transform((ids) => [...new Set(ids)]);

/** An agency as an operator adds it. */
export const agencyRequest = z.strictObject({
  name: z.string().max(200),
  tier: z.enum(TIER_VALUES),
  prefix: z.string().max(200),
  typeName: z.string().max(200).optional(),
  organisations: organisationIds.default([]),
});

/** An operator's change of the bodies that an agency speaks for. */
export const organisationsRequest = z.strictObject({ organisations: organisationIds });

const AGENCY_SCOPES: Scope[] = ['CHECK', 'PUBLISH', 'RETIRE'];
const PREFIX = /^[A-Z][A-Za-z0-9]{2,29}$/;
const RESERVED = new Set(['routing', 'gateway', 'registry', 'directory', 'operator']);

/** Agencies, as operators add them and say what they may do. */
export function createAgencies(log: Log, graph: () => { apiSdl: string }, own: readonly string[]) {
  const reserved = (name: string) =>
    RESERVED.has(name) || isScheme(name) || own.includes(name) || name in Object.prototype;

  return {
    /** Adds an agency with its first key. @throws Refused for a name or prefix it cannot have. */
    add: async (wanted: z.infer<typeof agencyRequest>, { by }: KeyHolder) => {
      const { name, tier, prefix, typeName = `${prefix}Listing`, organisations } = wanted;
      if (!isPublisherName(name)) throw refused('NAME', { name: JSON.stringify(name) });
      const state = await log.refresh();
      if (reserved(name) || state.agencies.has(name)) throw refused('NAME_TAKEN', { name });
      if (!PREFIX.test(prefix) || !isTypeName(typeName) || !typeName.startsWith(prefix))
        throw refused('PREFIX', { name: JSON.stringify(prefix) });
      const taken = ownedAlready(prefix, state, graph().apiSdl);
      if (taken) throw refused('PREFIX_TAKEN', { name: prefix, detail: taken });
      const agency: Agency = {
        name,
        tier,
        prefix,
        typeName,
        serviceKey: newSecret(),
        organisations,
      };
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

    /** Names the bodies that an agency speaks for, in place of those before. */
    setOrganisations: async (name: string, organisations: readonly string[], { by }: KeyHolder) => {
      const state = await log.refresh();
      if (!state.agencies.has(name)) throw refused('UNKNOWN_AGENCY', { name });
      await log.append(state, [{ kind: 'AGENCY_ORGANISATIONS', name, organisations }], by);
    },

    /** Approves the breaking changes and the fields on Place of one agency version, before it is published. */
    approve: async (name: string, version: string, { by }: KeyHolder) => {
      const state = await log.refresh();
      if (!state.agencies.has(name)) throw refused('UNKNOWN_AGENCY', { name });
      await log.append(state, [{ kind: 'APPROVED', name, version }], by);
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
