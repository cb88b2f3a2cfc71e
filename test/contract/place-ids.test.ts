import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();
const SPLIT = 'DA5 2BD';
const DARTFORD = 'E07000107';
const BEXLEY = 'E09000004';

const idOn = async (postcode: string, on: string) =>
  (
    await directory.ask(
      'query ($postcode: String!, $on: Date) { place(postcode: $postcode, on: $on) { ... on Place { id } } }',
      { postcode, on },
    )
  ).place.id;

test('a place’s id is its postcode and the day, however the postcode was typed', async () => {
  expect(await idOn('gu24bb', '2027-03-31')).toBe('GU2 4BB@2027-03-31');
  expect(await idOn('GU2 4BB', '2027-03-31')).toBe('GU2 4BB@2027-03-31');
});

test('the same postcode on two days is two places, since its council may be another', async () => {
  const { before, after } = await directory.ask(`{
    before: place(postcode: "GU2 4BB", on: "2027-03-31") { ... on Place { id council { name } } }
    after: place(postcode: "GU2 4BB", on: "2027-04-01") { ... on Place { id council { name } } }
  }`);
  expect(before.id).not.toBe(after.id);
  expect([before.council.name, after.council.name]).toEqual([
    'Guildford Borough Council',
    'West Surrey Council',
  ]);
});

test('the side that was chosen of a split postcode is a place of its own', async () => {
  const placeFor = async (locality: string | null) =>
    (
      await directory.ask(
        `query ($locality: ID) {
          whoDelivers(service: "lgsl:524", postcode: "${SPLIT}", on: "2026-11-27", locality: $locality) {
            ... on Directions { place { id council { code } } }
          }
        }`,
        { locality },
      )
    ).whoDelivers.place;
  const whole = await placeFor(null);
  expect(whole.id).toBe(`${SPLIT}@2026-11-27`);
  const sides = [await placeFor(DARTFORD), await placeFor(BEXLEY)];
  expect(sides.map(({ council }) => council.code)).toEqual([DARTFORD, BEXLEY]);
  // One side is where the postcode itself lies: that is the same place, with the same id.
  for (const { id, council } of sides)
    expect(id === whole.id).toBe(council.code === whole.council.code);
  expect(new Set(sides.map(({ id }) => id)).size).toBe(2);
});

test('the last known place of a postcode that has ended has an id too', async () => {
  const { place } = await directory.ask(
    '{ place(postcode: "AB1 0AA", on: "2026-11-27") { ... on PostcodeProblem { lastKnown { id } } } }',
  );
  expect(place.lastKnown.id).toBe('AB1 0AA@2026-11-27');
});
