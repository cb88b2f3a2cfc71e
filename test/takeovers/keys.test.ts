import { WHO_DELIVERS, sampleDirectory } from '../support/directory.ts';
import { listing, SAVE } from '../support/saving.ts';

const LEEDS = { authorization: 'Bearer a-key-of-leeds' };
const BRIGHTON = { authorization: 'Bearer a-key-of-brighton' };
const OPERATOR = { authorization: 'Bearer the-operators-key' };
const directory = sampleDirectory({
  OWNER_KEYS: [
    'local/leeds=E08000035:a-key-of-leeds',
    'local/brighton=E06000043+E06000099:a-key-of-brighton',
    'local/sheffield=E08000019:a-key-of-sheffield',
    'local/guildford:a-key-by-its-holder',
    'local/web-team:a-key-without-bodies',
    'local/operator=*:the-operators-key',
  ].join(),
});

const brighton = {
  id: 'E06000043',
  name: { en: 'Brighton and Hove City Council' },
  area: 'E06000043',
};
const ofBrighton = (key: string, changes: object = {}) =>
  listing(key, {
    responsible: brighton,
    provider: brighton,
    coverage: { areas: ['E06000043'] },
    authority: 'E06000043',
    ...changes,
  });
const duty = { source: 'Made up' };
const preference = {
  listing: 'local:leeds-524',
  text: { en: 'Try Leeds first' },
  source: 'Made up',
};
const saved = async (input: object, key: Record<string, string>, version = 0) =>
  (await directory.ask(SAVE, { listing: input, version }, key)).saveLocalListing;
const codesOf = ({ faults }: { faults: { path: string; code: string }[] }) =>
  faults.map(({ path, code }) => [path, code]);

const WITHDRAW = `mutation ($id: ID!, $version: Int!) { withdrawLocalListing(id: $id, version: $version) {
  __typename ... on ListingRejected { faults { path code message welsh: message(language: CY) } } } }`;
const binsInBrighton = async () => {
  const asked = { service: 'lgsl:524', postcode: 'BN1 1JA' };
  return (await directory.ask(WHO_DELIVERS, asked)).whoDelivers;
};

test('a key of Leeds withdraws no listing of Brighton', async () => {
  const before = await binsInBrighton();
  const id = before.routes[0].listing.id as string;
  const { withdrawLocalListing } = await directory.ask(WITHDRAW, { id, version: 1 }, LEEDS);
  expect(withdrawLocalListing.__typename).toBe('ListingRejected');
  expect(withdrawLocalListing.faults).toEqual([
    {
      path: 'id',
      code: 'NOT_YOUR_BODY',
      message: expect.stringContaining('speaks neither for'),
      welsh: expect.stringContaining('Nid yw eich allwedd'),
    },
  ]);
  expect(await binsInBrighton()).toEqual(before);
});

test('a key saves in the name of its own bodies only, under any of their codes', async () => {
  expect(codesOf(await saved(ofBrighton('taken'), LEEDS))).toEqual([
    ['responsible.id', 'NOT_YOUR_BODY'],
  ]);
  expect((await saved(ofBrighton('own'), BRIGHTON)).__typename).toBe('LocalListingSaved');
  expect(codesOf(await saved(ofBrighton('own', { title: { en: 'Mine' } }), LEEDS, 1))).toEqual([
    ['key', 'NOT_YOUR_BODY'],
  ]);
  const recoded = { ...brighton, id: 'E06000099' };
  const underAnother = ofBrighton('recoded', { responsible: recoded, provider: recoded });
  expect((await saved(underAnother, BRIGHTON)).__typename).toBe('LocalListingSaved');
});

test('a key for one code of a council speaks for it under the other', async () => {
  const sheffield = { id: 'E08000039', name: { en: 'Sheffield City Council' } };
  const of = { responsible: sheffield, provider: sheffield, authority: 'E08000039' };
  const draft = listing('sheffield', { ...of, coverage: { areas: ['E08000039'] } });
  const key = { authorization: 'Bearer a-key-of-sheffield' };
  expect((await saved(draft, key)).__typename).toBe('LocalListingSaved');
});

test('nobody takes a listing over by naming themselves in it', async () => {
  const mine = listing('own', { title: { en: 'Mine' } });
  expect(codesOf(await saved(mine, LEEDS, 1))).toEqual([['key', 'NOT_YOUR_BODY']]);
});

test('a duty and a preference are said by the body responsible alone', async () => {
  const leeds = listing('x').provider;
  const forBrighton = (more: object) => ofBrighton('for-brighton', { provider: leeds, ...more });
  expect(codesOf(await saved(forBrighton({ duty, prefers: [preference] }), LEEDS))).toEqual([
    ['duty', 'NOT_YOUR_DUTY'],
    ['prefers', 'NOT_YOUR_PREFERENCE'],
  ]);
  expect((await saved(forBrighton({}), LEEDS)).__typename).toBe('LocalListingSaved');
  const stated = ofBrighton('stated', { duty, prefers: [preference] });
  expect((await saved(stated, BRIGHTON)).__typename).toBe('LocalListingSaved');
});

test('a council takes no duty over from another by saying that it has it', async () => {
  const taking = listing('taking', { coverage: { areas: ['E06000043'] }, duty });
  expect((await saved(taking, LEEDS)).__typename).toBe('LocalListingSaved');
  const { responsible, routes } = await binsInBrighton();
  expect(responsible.id).toBe('E06000043');
  const taken = routes.find(
    ({ listing }: { listing: { id: string } }) => listing.id === 'local:taking',
  );
  expect(taken.role).toBe('ALTERNATIVE');
});

test('what a provider says it delivers for a council is a claim, below the council’s own', async () => {
  const { responsible, routes } = await binsInBrighton();
  expect(responsible.id).toBe('E06000043');
  const claim = routes.find(
    ({ listing }: { listing: { id: string } }) => listing.id === 'local:for-brighton',
  );
  expect(claim.role).toBe('ALTERNATIVE');
  expect(claim.reasons[0]).toEqual({
    code: 'CLAIMS_TO_DELIVER',
    text: 'Leeds City Council says that it delivers this for Brighton and Hove City Council, which has not confirmed it.',
  });
  const own = routes.filter(({ role }: { role: string }) => role === 'DUTY');
  expect(own.length).toBeGreaterThan(0);
  for (const { rank } of own) expect(rank).toBeLessThan(claim.rank);
});

test('a key written without bodies is its holder’s where that is a council, and else an operator’s as before', async () => {
  const guildford = { authorization: 'Bearer a-key-by-its-holder' };
  const own = { id: 'E07000209', name: { en: 'Guildford Borough Council' } };
  const ofGuildford = listing('guildford', { responsible: own, provider: own });
  expect((await saved(ofGuildford, guildford)).__typename).toBe('LocalListingSaved');
  expect(codesOf(await saved(listing('leeds-too'), guildford))).toEqual([
    ['responsible.id', 'NOT_YOUR_BODY'],
  ]);
  const webTeam = { authorization: 'Bearer a-key-without-bodies' };
  expect((await saved(listing('of-the-web-team'), webTeam)).__typename).toBe('LocalListingSaved');
});

test('the history of a listing is shown to its own bodies and operators', async () => {
  const history = '{ historyLocalListing(id: "local:own") { by } }';
  const refused = await directory.answer(history, {}, LEEDS);
  expect(refused.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  for (const key of [BRIGHTON, OPERATOR])
    expect(await directory.ask(history, {}, key)).toEqual({
      historyLocalListing: [{ by: 'brighton' }],
    });
});

test('reports are read and settled by the bodies they are of', async () => {
  const REPORT =
    'mutation ($id: ID!) { reportListing(listing: $id, reason: OTHER, text: "Wrong", contact: "me@example.org") { ... on ReportReceived { reference } } }';
  const { reportListing } = await directory.ask(REPORT, { id: 'local:own' });
  const list = '{ reportsLocalListing { nodes { reference contact } } }';
  const read = async (key: Record<string, string>) =>
    (await directory.ask(list, {}, key)).reportsLocalListing.nodes;
  expect(await read(LEEDS)).toEqual([]);
  expect(await read(BRIGHTON)).toHaveLength(1);
  const settle = `mutation { settleLocalListingReport(reference: "${reportListing.reference}", status: REJECTED) { status } }`;
  const { errors } = await directory.answer(settle, {}, LEEDS);
  expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const settled = await directory.ask(settle, {}, BRIGHTON);
  expect(settled.settleLocalListingReport).toEqual({ status: 'REJECTED' });
});

test('refused attempts are in an audit, which operators read', async () => {
  const audit = '{ refusedLocalListing { nodes { by listing bodies tried } } }';
  const { errors } = await directory.answer(audit, {}, LEEDS);
  expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const { nodes } = (await directory.ask(audit, {}, OPERATOR)).refusedLocalListing;
  const tried = nodes.map(({ tried, listing }: Record<string, string>) => `${tried} ${listing}`);
  expect(tried).toEqual(
    expect.arrayContaining([
      'SAVE local:taken',
      'READ_HISTORY local:own',
      'SETTLE_REPORT local:own',
    ]),
  );
  expect(nodes.at(-1)).toMatchObject({
    by: expect.stringMatching(/^leeds\/[0-9a-f]{12}$/),
    bodies: ['E06000043'],
    tried: 'WITHDRAW',
  });
});
