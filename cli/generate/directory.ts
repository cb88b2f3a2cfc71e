import { join } from 'node:path';
import type { GeneratedCouncil } from './councils.ts';
import { patchesOf, type Patch } from './patches.ts';
import { directoryHeader, rowsIn } from './postcodes.ts';
import type { Random } from './random.ts';
import { nameOfArea, none, POSTCODES_AN_LSOA, smallAreas } from './small-areas.ts';
import { csvRow, writeLines } from './writing.ts';

/**
 * Writes an ONS Postcode Directory in the layout of its unpacked zip file: a file for each postcode area, in order,
 * and the names of wards, parishes and constituencies.
 */
export function writeDirectory(
  folder: string,
  councils: readonly GeneratedCouncil[],
  postcodes: number,
  random: Random,
): void {
  const patches = patchesOf(councils, postcodes, random);
  const ofDistrict = new Map<string, number>();
  for (const { outward, count } of patches)
    ofDistrict.set(outward, (ofDistrict.get(outward) ?? 0) + count);
  for (const [area, those] of byArea(patches)) {
    writeLines(
      join(folder, 'Data', 'multi_csv', `ONSPD_AUG_2026_UK_${area}.csv`),
      directoryRows(those, ofDistrict, random),
    );
  }
  for (const [kind, column] of Object.entries(NAMED)) {
    writeLines(
      join(folder, 'Documents', `${kind} names and codes UK as at 05_26.csv`),
      namesOf(patches, kind as keyof typeof NAMED, column),
    );
  }
}

const NAMED = { ward: 'WD26', parish: 'PARNCP26', constituency: 'PCON24' } as const;

function* directoryRows(
  patches: readonly Patch[],
  ofDistrict: ReadonlyMap<string, number>,
  random: Random,
) {
  yield directoryHeader;
  for (const patch of patches) yield* rowsIn(patch, ofDistrict.get(patch.outward)!, random);
}

function byArea(patches: readonly Patch[]): Map<string, Patch[]> {
  const areas = new Map<string, Patch[]>();
  for (const patch of patches) {
    if (patch.count === 0) continue;
    const area = /^[A-Z]+/.exec(patch.outward)![0];
    areas.set(area, [...(areas.get(area) ?? []), patch]);
  }
  return areas;
}

function* namesOf(patches: readonly Patch[], kind: keyof typeof NAMED, column: string) {
  yield csvRow([`${column}CD`, `${column}NM`]);
  const counts = new Map<GeneratedCouncil, number>();
  for (const { council, count } of patches)
    if (council) counts.set(council, (counts.get(council) ?? 0) + count);
  for (const [council, count] of counts) {
    const codes = new Set<string>();
    for (let at = 0; at < count; at += POSTCODES_AN_LSOA) codes.add(smallAreas(council, at)[kind]);
    codes.delete(none(council.code));
    for (const code of codes) yield csvRow([code, nameOfArea(code)]);
  }
}
