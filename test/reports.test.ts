import { sampleDirectory } from './support/directory.ts';
import { listing, SAVE } from './support/saving.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({
  OWNER_KEYS: 'local/web-team=*:a-long-secret,regional/other=*:another-secret',
  TRUST_PROXY: 'loopback',
  REPORTS_OF_ONE_LISTING_AN_HOUR: '20',
});
const from = (address: string) => ({ 'x-forwarded-for': address });
// Each of a test's reports from an address of its own: how many one client makes is a claim of its own.
let addresses = 0;
const somebody = () => from(`192.0.${addresses++ >> 8}.${addresses & 255}`);

const REPORT = `mutation ($listing: ID!, $reason: ReportReason!, $text: String, $contact: String) {
  reportListing(listing: $listing, reason: $reason, text: $text, contact: $contact) {
    __typename
    ... on ReportReceived { reference }
    ... on ReportRefused { code message welsh: message(language: CY) }
  }
}`;
const report = async (listing: string, text?: string, more: object = {}, headers = somebody()) =>
  (await directory.ask(REPORT, { listing, reason: 'OTHER', text, ...more }, headers)).reportListing;

const REPORTS = `query ($status: ReportStatus, $first: Int, $after: String) {
  reportsLocalListing(status: $status, first: $first, after: $after) {
    nodes { reference listing reason text contact count status settlings { status by note } }
    edges { cursor node { reference } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
type Kept = { reference: string; listing: string; text: string };
const reports = async (asked: object = {}): Promise<Kept[]> =>
  (await directory.ask(REPORTS, asked, KEY)).reportsLocalListing.nodes;
const reportsOf = async (id: string) =>
  (await reports({ first: 100 })).filter(({ listing }) => listing === id);

const SETTLE = `mutation ($reference: ID!, $status: ReportStatus!, $note: String) {
  settleLocalListingReport(reference: $reference, status: $status, note: $note) {
    reference status settlings { status by note }
  }
}`;

test('what somebody says of a listing is kept by its owner, word for word, as text', async () => {
  const text = '<script>alert("x")</script> & it’s closed\nsince May';
  const contact = 'ada@example.org';
  const { reference } = await report('local:leeds-279', ` ${text}\r\n`, {
    reason: 'CLOSED',
    contact,
  });
  expect(reference).toMatch(/^local-\d+$/);
  expect(await reportsOf('local:leeds-279')).toEqual([
    {
      reference,
      listing: 'local:leeds-279',
      reason: 'CLOSED',
      text,
      contact,
      count: 1,
      status: 'OPEN',
      settlings: [],
    },
  ]);
});

test('a report needs no words', async () => {
  expect(await report('local:leeds-209')).toMatchObject({ __typename: 'ReportReceived' });
  expect(await reportsOf('local:leeds-209')).toMatchObject([{ text: null, contact: null }]);
});

test.each([
  ['UNKNOWN_LISTING', 'local:never-published', 'It is closed'],
  ['UNKNOWN_LISTING', '../../etc/passwd', 'It is closed'],
  ['BAD_TEXT', 'local:leeds-524', 'bell \u0007'],
  ['BAD_TEXT', 'local:leeds-524', 'turned round \u202e'],
  ['BAD_TEXT', 'local:leeds-524', 'x'.repeat(2_001)],
])('%s: a report of %s is refused, with what to do in both languages', async (code, id, text) => {
  const refused = await report(id, text);
  expect(refused).toMatchObject({ __typename: 'ReportRefused', code });
  expect(refused.message.length).toBeGreaterThan(40);
  expect(refused.welsh).not.toBe(refused.message);
  expect(await reportsOf(id)).toEqual([]);
});

test('of a thousand people’s reports of one listing some are kept, and other listings are still reported', async () => {
  const answers = [];
  for (let sent = 0; sent < 1_000; sent += 50) {
    const batch = Array.from({ length: 50 }, (_, index) =>
      report('local:leeds-524', `spam ${sent + index}`),
    );
    answers.push(...(await Promise.all(batch)));
  }
  const taken = answers.filter(({ reference }) => reference);
  expect(taken).toHaveLength(20);
  expect(answers.filter(({ code }) => code === 'TOO_MANY')).toHaveLength(980);
  expect(await reportsOf('local:leeds-524')).toHaveLength(20);
  expect(await report('local:leeds-297', 'The number has changed')).toHaveProperty('reference');
});

test('what is already reported is counted, however many reports there are', async () => {
  const { reference } = await report('local:leeds-524', 'spam 0');
  expect(reference).toMatch(/^local-\d+$/);
});

describe('one client that reports again and again', () => {
  const refused = { __typename: 'ReportRefused', code: 'TOO_MANY' };
  const codes = async (listings: string[], headers: ReturnType<typeof from>) => {
    const outcomes = [];
    for (const [sent, listing] of listings.entries())
      outcomes.push(await report(listing, `again ${sent}`, {}, headers));
    return outcomes;
  };

  test('has a share of one listing, and leaves the rest to others', async () => {
    const listing = 'local:leeds-279';
    const outcomes = await codes(
      Array.from({ length: 30 }, () => listing),
      from('198.51.100.1'),
    );
    expect(outcomes.filter(({ reference }) => reference)).toHaveLength(3);
    expect(outcomes[29]).toMatchObject(refused);
    expect(outcomes[29].welsh).not.toBe(outcomes[29].message);
    expect(await report(listing, 'It moved', {}, from('198.51.100.2'))).toHaveProperty('reference');
  });

  test('has a share of all listings', async () => {
    const { listings } = await directory.ask('{ listings(first: 30) { nodes { id } } }');
    const ids = listings.nodes.map(({ id }: { id: string }) => id);
    const outcomes = await codes(ids, from('198.51.100.3'));
    expect(outcomes.filter(({ code }) => code === 'TOO_MANY')).toHaveLength(10);
    expect(outcomes.slice(20)).toMatchObject(Array.from({ length: 10 }, () => refused));
  });

  test('is one client by whichever address of its network of IPv6', async () => {
    const outcomes = [];
    for (let sent = 0; sent < 5; sent++)
      outcomes.push(
        await report('local:leeds-297', `v6 ${sent}`, {}, from(`2001:db8:1:2::${sent}`)),
      );
    expect(outcomes.filter(({ reference }) => reference)).toHaveLength(3);
    const another = from('2001:db8:1:3::1');
    expect(await report('local:leeds-297', 'v6', {}, another)).toHaveProperty('reference');
  });
});

test('the same words again are counted and not kept again', async () => {
  const id = 'local:bradford-524';
  const [first, second] = [await report(id, 'Gone'), await report(id, ' Gone ')];
  expect(second).toEqual(first);
  expect(await reportsOf(id)).toMatchObject([{ text: 'Gone', count: 2 }]);
});

test('an owner settles a report, and it is kept who did', async () => {
  const { reference } = await report('local:bradford-279', 'Wrong number');
  const settle = async (asked: object) =>
    (await directory.ask(SETTLE, { reference, ...asked }, KEY)).settleLocalListingReport;
  const rejected = { status: 'REJECTED', by: 'web-team', note: 'It is right' };
  expect(await settle({ status: 'REJECTED', note: 'It is right' })).toEqual({
    reference,
    status: 'REJECTED',
    settlings: [rejected],
  });
  const settlings = [rejected, { status: 'SETTLED', by: 'web-team', note: null }];
  expect(await settle({ status: 'SETTLED' })).toEqual({ reference, status: 'SETTLED', settlings });
  expect(await reports({ status: 'SETTLED' })).toMatchObject([{ reference, settlings }]);
  const open = (await reports({ status: 'OPEN', first: 100 })).map(({ reference }) => reference);
  expect(open).not.toContain(reference);
  expect(await settle({ reference: 'local-999999', status: 'SETTLED' })).toBeNull();
  expect(await settle({ reference: 'local-1; drop', status: 'SETTLED' })).toBeNull();
});

test('reports are read a page at a time, the latest first', async () => {
  const whole = (await reports({ first: 100 })).map(({ reference }) => reference);
  const paged: string[] = [];
  for (let after: string | null = null; ;) {
    const { reportsLocalListing: page } = await directory.ask(REPORTS, { first: 5, after }, KEY);
    expect(page.edges.map(({ node }: { node: Kept }) => node.reference)).toEqual(
      page.nodes.map(({ reference }: Kept) => reference),
    );
    expect(page.pageInfo).toMatchObject({
      hasPreviousPage: after !== null,
      startCursor: page.edges[0].cursor,
      endCursor: page.edges.at(-1).cursor,
    });
    paged.push(...page.nodes.map(({ reference }: Kept) => reference));
    if (!page.pageInfo.hasNextPage) break;
    after = page.edges.at(-1).cursor;
  }
  expect(paged).toEqual(whole);
});

test.each([
  ['no key', {}],
  ['a key of another tier', { authorization: 'Bearer another-secret' }],
])('with %s nobody reads or settles reports', async (_, headers) => {
  for (const [query, variables] of [
    [REPORTS, {}],
    [SETTLE, { reference: 'local-1', status: 'SETTLED' }],
  ] as const) {
    const { data, errors } = await directory.answer(query, variables, headers);
    expect(errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    expect(Object.values(data ?? {})).not.toContainEqual(expect.anything());
  }
});

test('a listing withdrawn can be reported no more', async () => {
  await directory.ask(SAVE, { listing: listing('short-lived'), version: 0 }, KEY);
  await directory.ask(
    'mutation { withdrawLocalListing(id: "local:short-lived", version: 1) { __typename } }',
    {},
    KEY,
  );
  expect(await report('local:short-lived')).toMatchObject({ code: 'UNKNOWN_LISTING' });
});

test('the way reports go to their owners is hidden from the graph', async () => {
  const { errors } = await directory.answer(
    'mutation { _report(listing: "local:leeds-524", reason: OTHER) { reference } }',
  );
  expect(errors![0]!.message).toContain('Cannot query field "_report"');
});
