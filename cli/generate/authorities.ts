import type { GeneratedCouncil, County } from './councils.ts';
import { csvRow } from './writing.ts';

const COUNTRIES: Record<string, string> = {
  E: 'England',
  S: 'Scotland',
  W: 'Wales',
  N: 'Northern Ireland',
};
const COUNTY = 1;
const DISTRICT = 2;
const UNITARY = 3;

/** Where a council's made-up pages are. */
export const homepageOf = (slug: string): string => `https://${slug}.example.org/`;

/** Councils with the columns of GOV.UK's local-authorities.csv, and the Welsh names of those in Wales. */
export function* authorityList(councils: readonly GeneratedCouncil[], counties: readonly County[]) {
  yield 'id,gss,snac,local_custodian_code,tier_id,parent_local_authority_id,slug,country_name,homepage_url,name,name_cy';
  const ids = new Map(counties.map(({ code }, at) => [code, at + 1]));
  const row = (id: number, tier: number, parent: number | undefined, council: County) =>
    csvRow([
      id,
      council.code,
      '',
      '',
      tier,
      parent ?? '',
      council.slug,
      COUNTRIES[council.code.charAt(0)]!,
      homepageOf(council.slug),
      council.name.en,
      council.name.cy ?? '',
    ]);
  for (const county of counties) yield row(ids.get(county.code)!, COUNTY, undefined, county);
  for (const [at, council] of councils.entries()) {
    const parent = ids.get(council.county);
    yield row(counties.length + at + 1, parent ? DISTRICT : UNITARY, parent, council);
  }
}
