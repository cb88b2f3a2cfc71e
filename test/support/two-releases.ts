import { IMPORTS } from '../../app/import/run.ts';
import { seedReference } from '../../app/seed.ts';
import { startAll } from '../../app/start-all.ts';
import { openStores } from '../../app/stores.ts';
import type { Host } from '../../shared/http/host.ts';
import { askAt, settingsFor } from './directory.ts';
import { fileIn, temporaryFolder } from './folder.ts';

// Sheffield under both its codes; Frimley's three parts; Hampshire's split district and one parish that leaves it;
// boards of 2026, and of two columns of councils the newest; a district whose line is not known; North Yorkshire without a history.
const EARLIER = `pcds,lad25cd,cty25cd,parncp25cd,icb23cd
S1 1EX,E08000019,,,E54000061
GU51 4JY,E07000089,E10000014,,E54000034
GU16 7HF,E07000214,E10000030,,E54000034
SL1 2UQ,E06000039,,,E54000034
SO40 3AP,E07000091,E10000014,E04004587,E54000042
SO43 7FA,E07000091,E10000014,E04004999,E54000042
PO8 0BT,E07000085,E10000014,E04004509,E54000042
NR7 0DU,E07000144,E10000020,,E54000022
HG1 1AA,E06000065,,,E54000051
CM13 3AT,E07000068,E10000012,,E54000026
NE61 1BJ,E06000057,,,E54000050
NE8 1HH,E08000037,,,E54000050
`;
const LATEST = `pcds,lad25cd,lad26cd,cty26cd,icb26cd
S1 2BJ,E08000019,E08000039,,E54000061
S70 2TA,E08000016,E08000038,,E54000061
CM1 1JE,E07000070,E07000070,E10000012,E54000066
`;
const AUTHORITIES = `id,gss,snac,local_custodian_code,tier_id,parent_local_authority_id,slug,country_name,homepage_url,name
1,E08000019,,,3,,sheffield,England,https://sheffield.example/,Sheffield City Council
2,E10000014,,,1,,hampshire,England,https://hampshire.example/,Hampshire County Council
3,E07000091,,,2,2,new-forest,England,https://newforest.example/,New Forest District Council
4,E07000085,,,2,2,east-hampshire,England,https://easthants.example/,East Hampshire District Council
5,E10000020,,,1,,norfolk,England,https://norfolk.example/,Norfolk County Council
6,E07000144,,,2,5,broadland,England,https://broadland.example/,Broadland District Council
7,E10000012,,,1,,essex,England,https://essex.example/,Essex County Council
8,E07000068,,,2,7,brentwood,England,https://brentwood.example/,Brentwood Borough Council
9,E06000057,,,3,,northumberland,England,https://northumberland.example/,Northumberland County Council
10,E08000037,,,3,,gateshead,England,https://gateshead.example/,Gateshead Council
`;
const LINKS = `authority name,gss,description,lgsl,lgil,url
Sheffield,E08000039,Refuse collection: find out about,524,8,https://sheffield.example/bins
Broadland,E07000144,Refuse collection: find out about,524,8,https://broadland.example/bins
Norfolk,E10000020,Libraries: find out about,437,8,https://norfolk.example/libraries
`;
const TIERS = `LGSL,Description,Providing Tier
524,Refuse collection,district/unitary
437,Libraries,county/unitary
`;

/** Asks who delivers a service at a postcode, on a day. */
export const WHO = `query ($service: ID!, $postcode: String!, $on: Date) { whoDelivers(service: $service, postcode: $postcode, on: $on) {
  ... on Directions { outcome responsible { name } localities { council { name } responsible { name } } routes { role reasons { code } listing { title } }
    place { council { code name } councilIsOneOf { name } county { name } icb { code name } combinedAuthority { name } } }
} }`;

/** A directory of two releases of the postcode directory, a year apart, and of some councils with their links. */
export function twoReleases() {
  const folder = temporaryFolder();
  const settings = settingsFor({ DATA_DIR: `${folder}/store`, SAMPLE_DATA: 'off' });
  let host: Host;
  let imported: Awaited<ReturnType<(typeof IMPORTS)[string]['run']>>;
  beforeAll(async () => {
    const stores = openStores(settings);
    await seedReference(stores);
    const take = (what: string, name: string, content: string) =>
      IMPORTS[what]!.run(fileIn(folder, name, content), stores, () => undefined);
    await take('authorities', 'authorities.csv', AUTHORITIES);
    await take('service-tiers', 'tiers.csv', TIERS);
    await take('postcodes', 'ONSPD_NOV_2025_UK.csv', EARLIER);
    imported = await take('postcodes', 'ONSPD_AUG_2026_UK.csv', LATEST);
    expect(await take('links', 'links.csv', LINKS)).toMatchObject({ added: 3, rejections: 0 });
    await take(
      'localities',
      'localities.csv',
      'pcds,lad25cd\nS1 2BJ,E08000019\nS1 2BJ,E08000039\n',
    );
    await stores.close();
    host = await startAll(settings);
  });
  afterAll(() => host.close());

  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await askAt(host.url, query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const who = async (service: string, postcode: string, on = '2026-11-28') =>
    (await ask(WHO, { service, postcode, on })).whoDelivers;
  return {
    ask,
    who,
    get url() {
      return host.url;
    },
    /** What the import of the later release reported. */
    get imported() {
      return imported;
    },
  };
}

export const named = (areas: { name: string }[]) => areas.map(({ name }) => name);
