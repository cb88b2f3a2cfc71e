/** The columns of the ONS Postcode Directory of August 2026, in their order. */
export const DIRECTORY_COLUMNS =
  'pcd7 pcd8 pcds dointr doterm cty26cd ced25cd lad26cd wd26cd parncp26cd usrtypind east1m north1m gridind hlth19cd nhser24cd ctry26cd rgn26cd ssr95cd pcon24cd eer20cd educ23cd ttwa15cd pco19cd itl25cd wdstl05cd oa01cd wdcas03cd npark16cd lsoa01cd msoa01cd ruc01ind oac01ind oa11cd lsoa11cd msoa11cd wz11cd sicbl26cd bua24cd ruc11ind oac11ind lat long lep21cd1 lep21cd2 pfa23cd imd20ind cal26cd icb26cd oa21cd lsoa21cd msoa21cd ruc21ind oac21ind imd25ind'.split(
    ' ',
  );

// The columns that do not hold a code, and their value where there is none.
const NOT_CODES: Record<string, string> = {
  ssr95cd: '"0"',
  oa01cd: '"99ZZ00"',
  wdcas03cd: '"99ZZ00"',
  ruc01ind: '"9"',
  oac01ind: '"9Z9"',
  lep21cd2: '""',
  ruc11ind: '"Z9"',
  oac11ind: '"9Z9"',
  imd20ind: '0',
  ruc21ind: '"Z9"',
  oac21ind: '"9Z9"',
  imd25ind: '0',
};

/** The values of a postcode's own; the rest of its row is the same as its neighbours'. */
export type Unit = {
  outward: string;
  inward: string;
  introduced: string;
  ended: string;
  largeUser: boolean;
  east: string;
  north: string;
  /** 1 within the building, 9 for none. */
  precision: number;
  latitude: string;
  longitude: string;
};

/**
 * Returns a writer of rows for postcodes in the same areas: codes by column, and the nation's pseudo code for the
 * columns that have none. Text is quoted and numbers are not, as in the ONS files.
 */
export function rowWriter(codes: Record<string, string>, pseudo: string): (unit: Unit) => string {
  const fields = DIRECTORY_COLUMNS.map((column) => {
    const code = codes[column];
    return code === undefined ? (NOT_CODES[column] ?? `"${pseudo}"`) : `"${code}"`;
  });
  const between = (after: string, before: string) =>
    fields.slice(DIRECTORY_COLUMNS.indexOf(after) + 1, DIRECTORY_COLUMNS.indexOf(before)).join(',');
  const areas = between('doterm', 'usrtypind');
  const others = between('gridind', 'lat');
  const rest = fields.slice(DIRECTORY_COLUMNS.indexOf('long') + 1).join(',');
  return ({ outward, inward, largeUser, ...unit }) => {
    const padded = outward.padEnd(4);
    return `"${padded}${inward}","${padded} ${inward}","${outward} ${inward}","${unit.introduced}","${unit.ended}",${areas},"${largeUser ? 1 : 0}","${unit.east}","${unit.north}","${unit.precision}",${others},${unit.latitude},${unit.longitude},${rest}`;
  };
}
