import type { StoredListing } from '../../contract/listing-record.ts';
import type { Fault } from '../../contract/rejection.ts';
import { organisationId } from '../../domain/organisation-id.ts';
import { keySpeaksFor, operates, type KeyRecord } from '../../http/key-record.ts';
import type { Draft } from '../../storage/listings.ts';

type Named = Pick<StoredListing, 'responsible' | 'provider'> &
  Partial<Pick<StoredListing, 'statedBy' | 'version'>>;

/**
 * The bodies, one of which a key has to speak for to change a listing: of a new one those that it says offer it, of a
 * stored one those in whose name it was saved. What an operator saved is the responsible body's to change: its
 * provider may not withdraw it.
 */
export function changers({ responsible, provider, statedBy, version }: Named): readonly string[] {
  if (version === undefined)
    return [...new Set([responsible, provider].map(({ id }) => organisationId(id)))];
  return statedBy ?? [organisationId(responsible.id)];
}

/** Whether a key may change a listing. */
export const mayChange = (key: KeyRecord, listing: Named): boolean =>
  changers(listing).some((body) => keySpeaksFor(key, body));

/** What a draft says for a body that its key does not speak for: nothing, where it may be saved. */
export function notYours(
  key: KeyRecord,
  draft: Draft<unknown>,
  stored: StoredListing | undefined,
): Fault[] {
  if (stored && !mayChange(key, stored)) return [fault('key', 'NOT_YOUR_BODY')];
  if (!mayChange(key, draft)) return [fault('responsible.id', 'NOT_YOUR_BODY')];
  if (keySpeaksFor(key, organisationId(draft.responsible.id))) return [];
  return [
    ...(draft.duty ? [fault('duty', 'NOT_YOUR_DUTY')] : []),
    ...(draft.prefers.length > 0 ? [fault('prefers', 'NOT_YOUR_PREFERENCE')] : []),
  ];
}

/** A draft with the bodies in whose name it is saved; an operator saves in the name of all that it names. */
export function stated<Own>(draft: Draft<Own>, key: KeyRecord): Draft<Own> {
  const { statedBy: _, ...rest } = draft;
  if (operates(key)) return rest;
  const { responsible, provider, funder } = draft;
  const named = [responsible, provider, ...(funder ? [funder] : [])];
  const ids = new Set(named.map(({ id }) => organisationId(id)));
  const statedBy = [...ids].filter((body) => keySpeaksFor(key, body));
  return { ...rest, statedBy };
}

/** The fault of a change to a listing by a key that speaks for none of its bodies. */
export const NOT_YOUR_LISTING = (): Fault => fault('id', 'NOT_YOUR_BODY');

const TEXTS = {
  NOT_YOUR_BODY: {
    en: 'Your key speaks neither for the body responsible for this listing nor for its provider. Save listings of your own bodies, or ask an operator for a key that names this one.',
    cy: 'Nid yw eich allwedd yn siarad ar ran y corff sy’n gyfrifol am y cofnod hwn na’i ddarparwr. Cadwch gofnodion eich cyrff eich hun, neu gofynnwch i weithredwr am allwedd sy’n enwi’r corff hwn.',
  },
  NOT_YOUR_DUTY: {
    en: 'Only a key that speaks for the body responsible may say that it has the duty. Take duty out, or ask that body to say so.',
    cy: 'Dim ond allwedd sy’n siarad ar ran y corff cyfrifol a gaiff ddweud mai ganddo ef y mae’r ddyletswydd. Tynnwch duty allan, neu gofynnwch i’r corff hwnnw ddweud hynny.',
  },
  NOT_YOUR_PREFERENCE: {
    en: 'Only a key that speaks for the body responsible may say which listing to try first. Take prefers out, or ask that body to say so.',
    cy: 'Dim ond allwedd sy’n siarad ar ran y corff cyfrifol a gaiff ddweud pa gofnod i roi cynnig arno’n gyntaf. Tynnwch prefers allan, neu gofynnwch i’r corff hwnnw ddweud hynny.',
  },
} as const;

const fault = (path: string, code: keyof typeof TEXTS): Fault => ({
  path,
  code,
  text: TEXTS[code],
});
