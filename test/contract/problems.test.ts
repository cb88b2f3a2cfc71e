import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

test('one query asks every problem for its code and what to do, whichever it turns out to be', async () => {
  const problem = '__typename ... on Problem { code message }';
  const who = (service: string, postcode: string) =>
    `whoDelivers(service: "${service}", postcode: "${postcode}") { ${problem} }`;
  const answers = await directory.ask(`{
    invalid: ${who('lgsl:524', 'nonsense')}
    notFound: ${who('lgsl:524', 'ZE9 9ZZ')}
    terminated: place(postcode: "AB1 0AA") { ${problem} }
    notInUk: place(postcode: "IM1 1ET") { ${problem} }
    noGeography: place(postcode: "SE1P 5ZZ") { ${problem} }
    unknown: ${who('lgsl:999999', 'LS1 1UR')}
    none: ${who('lgsl:524', 'LS1 1UR')}
  }`);
  const { none, ...problems } = answers;
  expect(none).toEqual({ __typename: 'Directions' });
  const told = (__typename: string, code: string) => ({
    __typename,
    code,
    message: expect.stringMatching(/.{40}/),
  });
  expect(problems).toEqual({
    invalid: told('PostcodeProblem', 'INVALID'),
    notFound: told('PostcodeProblem', 'NOT_FOUND'),
    terminated: told('PostcodeProblem', 'TERMINATED'),
    notInUk: told('PostcodeProblem', 'NOT_IN_UK'),
    noGeography: told('PostcodeProblem', 'NO_GEOGRAPHY'),
    unknown: told('ServiceProblem', 'UNKNOWN'),
  });
});

test('both kinds of problem can be asked for a code in one question, without an alias', async () => {
  const { whoDelivers } = await directory.ask(`{
    whoDelivers(service: "lgsl:999999", postcode: "nonsense") {
      ... on PostcodeProblem { code postcode }
      ... on ServiceProblem { code suggestions { id } }
    }
  }`);
  expect(whoDelivers).toMatchObject({ code: 'UNKNOWN' });
});

test('a postcode is an id wherever the graph names one', async () => {
  const { problem, place } = await directory.ask(`{
    problem: __type(name: "PostcodeProblem") { fields { name type { ofType { name } } } }
    place: __type(name: "Place") { fields { name type { ofType { name } } } }
  }`);
  const typeOf = ({ fields }: { fields: { name: string; type: { ofType: object } }[] }) =>
    fields.find(({ name }) => name === 'postcode')!.type.ofType;
  expect([typeOf(problem), typeOf(place)]).toEqual([{ name: 'ID' }, { name: 'ID' }]);
});
