import { sampleDirectory, WHO_DELIVERS } from './support/directory.ts';

const directory = sampleDirectory();
const who = async (service: string, postcode: string, more: object = {}) =>
  (await directory.ask(WHO_DELIVERS, { service, postcode, ...more })).whoDelivers;
const offered = async (service: string, postcode: string, more: object = {}): Promise<string[]> =>
  (await who(service, postcode, more)).routes.map(
    ({ listing }: { listing: { id: string } }) => listing.id,
  );
const place = async (postcode: string, on?: string) =>
  (
    await directory.ask(
      `query ($postcode: String!, $on: Date) { place(postcode: $postcode, on: $on) {
        ... on Place { council { name } county { name } formerly { code name } }
      } }`,
      { postcode, on },
    )
  ).place;

const [SKIPTON, HARROGATE, TAUNTON, MINEHEAD, YEOVIL] = [
  'BD23 2DN',
  'HG1 5AD',
  'TA1 4AQ',
  'TA24 6DD',
  'BA21 4BD',
];

test('a service of a former district is offered there and not elsewhere in the unitary', async () => {
  expect(await offered('lgsl:528', SKIPTON)).toEqual(['local:north-yorkshire-craven-528']);
  expect(await offered('lgsl:528', HARROGATE)).toEqual(['local:north-yorkshire-harrogate-528']);
  expect(await offered('lgsl:528', 'YO12 5AH')).toEqual([]);
  for (const postcode of [SKIPTON, HARROGATE, 'YO12 5AH'])
    expect((await who('lgsl:528', postcode)).responsible.name).toBe('North Yorkshire Council');
});

test('what the unitary offers everywhere is offered in its former districts too', async () => {
  expect(await offered('lgsl:272', SKIPTON)).toContain('third-sector:craven-community-cars');
  expect(await offered('lgsl:524', SKIPTON)).toEqual(['local:north-yorkshire-524']);
});

test('of two reorganisations both former districts are remembered, each with its own reach', async () => {
  expect((await place(TAUNTON)).formerly).toEqual([
    { code: 'E07000190', name: 'Taunton Deane Borough Council' },
    { code: 'E07000246', name: 'Somerset West and Taunton Council' },
  ]);
  const [allotments, larder] = ['local:somerset-taunton-deane-510', 'third-sector:taunton-larder'];
  expect(await offered('lgsl:510', TAUNTON)).toContain(allotments);
  expect(await offered('lgsl:510', MINEHEAD)).not.toContain(allotments);
  expect(await offered('signpost:food-bank', MINEHEAD)).toContain(larder);
  expect(await offered('signpost:food-bank', YEOVIL)).not.toContain(larder);
});

test('on a past day the former district is the council, in its county', async () => {
  expect(await place(SKIPTON, '2023-03-31')).toEqual({
    council: { name: 'Craven District Council' },
    county: { name: 'North Yorkshire County Council' },
    formerly: [],
  });
  expect((await place(TAUNTON, '2019-03-31')).council.name).toBe('Taunton Deane Borough Council');
  expect((await place(TAUNTON, '2019-04-01')).council.name).toBe(
    'Somerset West and Taunton Council',
  );
  expect(await place(SKIPTON, '2023-04-01')).toMatchObject({
    council: { name: 'North Yorkshire Council' },
    county: null,
  });
});

test('on the day Guildford is part of West Surrey, its listings still cover it and nowhere else', async () => {
  const on = '2027-04-01';
  expect(await place('GU2 4BB', on)).toMatchObject({
    council: { name: 'West Surrey Council' },
    formerly: [{ name: 'Guildford Borough Council' }],
  });
  expect(await offered('lgsl:524', 'GU2 4BB', { on })).toContain('local:guildford-524');
  const woking = await who('lgsl:524', 'GU21 6YL', { on });
  expect(woking.place.council.name).toBe('West Surrey Council');
  expect(woking.routes.map(({ listing }: { listing: { id: string } }) => listing.id)).toEqual([
    'local:woking-524',
  ]);
});

test('a circle covers the places within it whatever their council', async () => {
  const bradfordMeals = 'third-sector:rvs-bradford-meals';
  expect(await offered('lgsl:315', 'BD1 1HY')).toContain(bradfordMeals);
  expect(await offered('lgsl:315', 'LS28 6BH')).toContain(bradfordMeals);
  expect(await offered('lgsl:315', SKIPTON)).not.toContain(bradfordMeals);
});
