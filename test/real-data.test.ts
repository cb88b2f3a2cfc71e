import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { IMPORTS } from '../app/import/run.ts';
import { takeFile } from '../app/import/taking.ts';
import { askAt, settingsFor } from './support/directory.ts';
import { temporaryFolder } from './support/folder.ts';
import { processes, type Running } from './support/process.ts';

const DATA = '../shared/data';
const there = existsSync(DATA);
if (!there) process.stderr.write(`real data skipped: there is no ${DATA}\n`);

(there ? describe : describe.skip)('on real data', () => {
  const environment = { DATA_DIR: temporaryFolder(), SAMPLE_DATA: 'off' };
  const settings = settingsFor(environment);
  const start = processes();
  let directory: Running;

  const take = async (what: string, path: string) => {
    const { rows, added, changed, rejections } = await takeFile(
      IMPORTS[what]!.run,
      `${DATA}/${path}`,
      settings,
      () => undefined,
    );
    return { rows, changes: added + changed, rejections };
  };

  beforeAll(async () => {
    expect(await take('authorities', 'llm/local-authorities.csv')).toMatchObject({
      rows: 382,
      rejections: 0,
    });
    expect(await take('service-tiers', 'lgsl/local_services_tiers_publisher.csv')).toMatchObject({
      rows: 117,
      rejections: 0,
    });
    // Of the 388 councils the links are of, 44 have been abolished: their 743 links belong to nobody now.
    expect(await take('links', 'llm/lgsl_lgil_fallback_links.csv')).toMatchObject({
      rows: 7405,
      rejections: 743,
    });
    expect(await take('postcodes', 'postcodes/onspd_100000_mysociety.csv')).toMatchObject({
      rows: 100_000,
      rejections: 0,
    });
    directory = await start(undefined, environment);
  }, 120_000);

  test('taking a file again changes nothing', async () => {
    expect(await take('authorities', 'llm/local-authorities.csv')).toMatchObject({ changes: 0 });
    expect(await take('links', 'llm/lgsl_lgil_fallback_links.csv')).toMatchObject({ changes: 0 });
  });

  test('every routing case has its council and county after successors, or its problem', async () => {
    const cases = parse<Record<string, string>>(readFileSync(`${DATA}/derived/routing_cases.csv`), {
      columns: true,
    });
    const wrong: string[] = [];
    for (const {
      postcode,
      case: expected,
      lad_gss_current: council,
      county_gss: county,
    } of cases) {
      const { data } = await askAt(
        directory.url,
        'query ($postcode: String!) { place(postcode: $postcode) { ... on Place { council { code } county { code } } ... on PostcodeProblem { code } } }',
        { postcode },
      );
      const right = { pseudo: { code: 'NOT_IN_UK' }, 'no-geography': { code: 'NO_GEOGRAPHY' } }[
        expected!
      ] ?? {
        council: { code: council },
        county: county ? { code: county } : null,
      };
      if (JSON.stringify(data.place) !== JSON.stringify(right)) wrong.push(postcode!);
    }
    expect(cases).toHaveLength(448);
    expect(wrong).toEqual([]);
  });

  test.each(['onspd_may2018', 'onspd_aug2024', 'onspd_nov2025', 'onspd_jun2023_AB_locations-api'])(
    'the %s release loads',
    async (release) => {
      expect(await take('postcodes', `postcodes/${release}_fixture.csv`)).toMatchObject({
        rejections: 0,
      });
    },
  );
});
