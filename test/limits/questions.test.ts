import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

const OWN =
  '... on LocalListing { authority { name } } ... on RegionalListing { footprint } ... on NationalListing { department { name } } ... on ThirdSectorListing { charityNumber }';
const asking = (times: number) =>
  `{ ${Array.from({ length: times }, (_, at) => `a${at}: listings(first: 1) { nodes { ${OWN} } }`).join(' ')} }`;

test('owners’ fields in many places are refused before any owner is asked, and in some they are answered', async () => {
  const { errors } = await directory.answer(asking(45));
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('ask for owners'),
      extensions: expect.objectContaining({ code: 'OPERATION_TOO_COSTLY', limit: 150 }),
    }),
  ]);
  const data = await directory.ask(asking(10));
  expect(data.a9.nodes[0].authority.name).toEqual(expect.any(String));
});
