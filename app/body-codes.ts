import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { referenceFiles } from '../data/files.ts';
import { isGssCode } from '../shared/domain/gss-code.ts';
import { organisationId } from '../shared/domain/organisation-id.ts';
import type { OwnerKey } from '../shared/runtime/settings.ts';
import type { Succession } from '../subgraphs/routing/places/succession.ts';
import { createSuccessions } from '../subgraphs/routing/places/successions.ts';

let codesOf: ((code: string) => readonly string[]) | undefined;

/**
 * Ids of bodies with every GSS code that each has had: a key for a council speaks for it under all of them. Tiers have
 * no gazetteer: these are the recodings that this version ships.
 */
export function everyCode(ids: readonly string[]): string[] {
  codesOf ??= readCodes();
  const all = ids.map(organisationId).flatMap((id) => (isGssCode(id) ? codesOf!(id) : [id]));
  return [...new Set(all)];
}

/** A key of the settings with every code of the bodies it speaks for. */
export const withEveryCode = (owner: OwnerKey): OwnerKey => ({
  ...owner,
  organisations: everyCode(owner.organisations),
});

function readCodes() {
  const rows = parse<Succession>(readFileSync(referenceFiles.successions), { columns: true });
  return createSuccessions(rows, [], new Map()).codesOf;
}
