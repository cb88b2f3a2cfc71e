import * as fc from 'fast-check';
import { announce } from '../../shared/contract/listing-record.ts';
import { draftSchema } from '../../shared/contract/draft.ts';
import { z } from 'zod';

/** An item of a feed as it comes over HTTP. */
export type Sent = { id: string; state: string; modified: string; data: string | null };

/** The publisher whose feed it is. */
export const NAMED = { name: 'agency', tier: 'THIRD_SECTOR' } as const;

const text = fc.record(
  { en: fc.constantFrom('Help at home', ' Trimmed ', 'Ă'), cy: fc.constant('Cymorth gartref') },
  { requiredKeys: ['en'] },
);
const organisation = fc.record(
  {
    id: fc.constantFrom('E08000035', 'charity:1058706', 'riverside', 'r'.repeat(100)),
    name: text,
    homepage: fc.constant('https://example.org/'),
    phone: fc.constant('+44 113 496 0001'),
    area: fc.constantFrom('E08000035', 'X12345678'),
  },
  { requiredKeys: ['id', 'name'] },
);
const condition = { fact: 'age', op: '>=', value: 66 };
const day = fc.constantFrom('2026-01-01', '2027-02-28');

/** A listing as an owner may write it, with this key. */
export const aWrittenListing = (key: string): fc.Arbitrary<object> =>
  fc.record(
    {
      key: fc.constant(key),
      title: text,
      services: fc.constantFrom(['lgsl:524'], ['lgsl:524', 'lgsl:297']),
      responsible: organisation,
      provider: organisation,
      arrangement: fc.constantFrom('IN_HOUSE', 'VOLUNTARY'),
      coverage: fc.constantFrom<object[]>(
        { areas: ['E08000035'] },
        { radius: { latitude: 53.8, longitude: -1.5, km: 4 } },
      ),
      summary: text,
      funder: organisation,
      channels: fc.constantFrom<object[][]>(
        [],
        [{ type: 'PHONE', value: '0113 496 0001', hours: 'Mo-Fr 09:00-17:00' }],
        [{ type: 'EMAIL', value: 'help@example.org' }],
      ),
      eligibility: fc.constantFrom<object[]>(
        condition,
        { versions: [{ rule: { all: [condition] } }] },
        { assessedBy: 'PUBLISHER' },
      ),
      languages: fc.constantFrom(['en', 'cy'], []),
      prefers: fc.constant([]),
      validFrom: day,
      assuredOn: day,
      duty: fc.constant({ source: 'The Care Act 2014' }),
    },
    {
      requiredKeys: [
        'key',
        'title',
        'services',
        'responsible',
        'provider',
        'arrangement',
        'coverage',
      ],
    },
  );

const instant = fc.constantFrom(
  '2026-11-23T09:00:00.000Z',
  '2026-11-23T09:00:00+00:00',
  '2026-06-23T10:00:00.123456+01:00',
  '2026-11-23T09:00Z',
);
const schema = draftSchema(z.unknown());

/** An item that announces a listing: in full as the SDK does, or as it was written, and in any way of telling times. */
export const anItem = (key: string): fc.Arbitrary<Sent> =>
  fc
    .record({
      listing: aWrittenListing(key),
      inFull: fc.boolean(),
      modified: instant,
      version: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ listing, inFull, modified, version }) => {
      const whole = { ...schema.parse({ own: {}, ...listing }), version, modified };
      const { key: _key, ...written } = listing as { key: string };
      const { name: publisher, tier } = NAMED;
      const data = inFull
        ? announce(NAMED, whole)
        : {
            ...written,
            id: `${publisher}:${key}`,
            publisher,
            tier,
            status: 'ACTIVE',
            version,
            modified,
          };
      return { id: `${publisher}:${key}`, state: 'updated', modified, data: JSON.stringify(data) };
    });

const ODD = [
  '2026-11-23T25:00:00Z',
  '2026-02-30T09:00:00Z',
  '2026-11-23T09:00:00',
  '2026-11-23 09:00:00Z',
  '23/11/2026',
  `${'a'.repeat(64)}:key`,
  'a:key',
  'other:key',
  'agency:KEY',
  'agency:other',
  `agency:${'k'.repeat(81)}`,
  'a'.repeat(2_100),
  'WITHDRAWN',
  'ACTIVE',
  'deleted',
  'updated',
  'created',
  'LOCAL',
  'COUNTY',
  '',
  '\u202E',
];
const odd = fc.oneof(
  fc.constantFrom<unknown>(...ODD),
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 1 }),
);

/** The same with something wrong, or at least odd, at any depth: changed, left out, or put in. */
export const mutilated = <T extends object>(whole: T): fc.Arbitrary<T> =>
  fc
    .record({
      at: fc.nat(),
      value: odd,
      more: fc.boolean(),
      name: fc.constantFrom('extra', 'tier'),
    })
    .map(({ at, value, more, name }) => {
      const copy = opened(whole);
      const paths = pathsIn(copy);
      const path = paths[at % paths.length]!;
      const parent = path.slice(0, -1).reduce<Row>((part, key) => part[key] as Row, copy);
      if (more && !Array.isArray(parent)) parent[name] = value;
      else if (value === undefined) delete parent[path.at(-1)!];
      else parent[path.at(-1)!] = value;
      return closed(copy) as T;
    });

type Row = Record<string, unknown>;

const opened = (item: object): Row => {
  const { data, ...rest } = structuredClone(item) as Row;
  return typeof data === 'string' ? { ...rest, data: JSON.parse(data) } : { ...rest };
};
const closed = (item: Row): Row =>
  typeof item['data'] === 'object' && item['data'] !== null
    ? { ...item, data: JSON.stringify(item['data']) }
    : item;

const pathsIn = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [
        [...path, key],
        ...pathsIn(part, [...path, key]),
      ])
    : [];
