import { sampleDirectory } from './support/directory.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });

const PHONE = `query ($id: ID!, $at: DateTime) {
  listing(id: $id) { channels { type openNow(at: $at) opensAt(at: $at) closesAt(at: $at) } }
}`;
/** What the telephone of a council's bin service says at an instant. */
async function phone(council: string, at: string) {
  const { listing } = await directory.ask(PHONE, { id: `local:${council}-524`, at });
  return listing.channels.find(({ type }: { type: string }) => type === 'PHONE');
}

test('an open line says when it closes, a closed one when it opens', async () => {
  expect(await phone('leeds', '2026-11-24T10:00:00Z')).toMatchObject({
    openNow: true,
    opensAt: null,
    closesAt: '2026-11-24T17:15:00+00:00',
  });
  expect(await phone('leeds', '2026-11-24T17:15:00Z')).toMatchObject({
    openNow: false,
    opensAt: '2026-11-25T08:45:00+00:00',
    closesAt: null,
  });
});

test('hours are UK time, in summer as in winter, and on the days the clocks change', async () => {
  expect((await phone('leeds', '2026-07-01T07:50:00Z')).openNow).toBe(true);
  expect((await phone('leeds', '2026-03-28T12:00:00Z')).opensAt).toBe('2026-03-30T08:45:00+01:00');
  expect((await phone('leeds', '2026-10-24T12:00:00+01:00')).opensAt).toBe(
    '2026-10-26T08:45:00+00:00',
  );
});

test('over Christmas a line that closes on bank holidays opens after the substitute day', async () => {
  expect((await phone('leeds', '2026-12-24T18:00:00Z')).opensAt).toBe('2026-12-29T08:45:00+00:00');
});

test.each([
  ['New Year’s Day, all nations', '2026-01-01', { leeds: 0, cardiff: 0, edinburgh: 0, belfast: 0 }],
  ['2 January, in Scotland', '2026-01-02', { leeds: 1, cardiff: 1, edinburgh: 0, belfast: 1 }],
  ['2 January’s substitute', '2027-01-04', { leeds: 1, cardiff: 1, edinburgh: 0, belfast: 1 }],
  ['St Patrick’s Day', '2026-03-17', { leeds: 1, cardiff: 1, edinburgh: 1, belfast: 0 }],
  ['Easter Monday, not Scotland', '2026-04-06', { leeds: 0, cardiff: 0, edinburgh: 1, belfast: 0 }],
  ['one proclaimed in Scotland', '2026-06-15', { leeds: 1, cardiff: 1, edinburgh: 0, belfast: 1 }],
  ['12 July’s substitute', '2026-07-13', { leeds: 1, cardiff: 1, edinburgh: 1, belfast: 0 }],
  ['Scotland’s summer holiday', '2026-08-03', { leeds: 1, cardiff: 1, edinburgh: 0, belfast: 1 }],
  ['the others’ summer holiday', '2026-08-31', { leeds: 0, cardiff: 0, edinburgh: 1, belfast: 0 }],
  ['St Andrew’s Day', '2026-11-30', { leeds: 1, cardiff: 1, edinburgh: 0, belfast: 1 }],
  ['Christmas’s substitutes', '2027-12-28', { leeds: 0, cardiff: 0, edinburgh: 0, belfast: 0 }],
])('bank holidays are the nation’s own: %s', async (_, day, open) => {
  for (const [council, isOpen] of Object.entries(open)) {
    const { openNow } = await phone(council, `${day}T11:00:00Z`);
    expect([council, openNow]).toEqual([council, isOpen === 1]);
  }
});

test('left out, the instant is now; without hours nothing is known', async () => {
  const { listing } = await directory.ask(`{ listing(id: "regional:police-west-yorkshire") {
    channels { type hours hoursText openNow opensAt closesAt }
  } }`);
  expect(listing.channels).toContainEqual({
    type: 'PHONE',
    hours: '24/7',
    hoursText: '24 hours a day, every day',
    openNow: true,
    opensAt: null,
    closesAt: null,
  });
  expect(listing.channels).toContainEqual({
    type: 'WEB',
    hours: null,
    hoursText: null,
    openNow: null,
    opensAt: null,
    closesAt: null,
  });
});

test('hours are said in words, in both languages', async () => {
  const { listing } = await directory.ask(
    '{ listing(id: "local:leeds-524") { channels { hoursText welsh: hoursText(language: CY) } } }',
  );
  expect(listing.channels[0]).toEqual({
    hoursText:
      'Monday to Thursday 8:45am to 5:15pm; Friday 8:45am to 4:45pm; closed on bank holidays',
    welsh:
      'Dydd Llun i ddydd Iau 8:45am i 5:15pm; dydd Gwener 8:45am i 4:45pm; ar gau ar wyliau banc',
  });
});

test('an instant without its offset from UTC is refused: it would be read by the machine’s clock', async () => {
  const { errors } = await directory.answer(PHONE, {
    id: 'local:leeds-524',
    at: '2026-11-24T10:00:00',
  });
  expect(errors![0]!.message).toContain('2026-11-23T09:00:00Z');
});

const HOURS = 'hoursText openNow(at: $at) opensAt(at: $at) closesAt(at: $at)';
const SAVE = `mutation ($listing: LocalListingInput!, $at: DateTime) {
  saveLocalListing(listing: $listing, version: 0) {
    ... on LocalListingSaved { listing { channels { ${HOURS} } } }
    ... on ListingRejected { faults { path code message welsh: message(language: CY) } }
  }
}`;
const edinburgh = { id: 'S12000036', name: { en: 'Edinburgh Council' }, area: 'S12000036' };
const save = async (key: string, hours: string) => {
  const listing = {
    key,
    title: { en: 'A library' },
    services: ['lgsl:437'],
    responsible: edinburgh,
    provider: edinburgh,
    arrangement: 'IN_HOUSE',
    coverage: { areas: ['S12000036'] },
    channels: [{ type: 'PHONE', value: '0131 496 0000', hours }],
    authority: 'S12000036',
  };
  const at = '2026-11-30T11:00:00Z';
  return (await directory.ask(SAVE, { listing, at }, KEY)).saveLocalListing;
};

test('a listing just saved is answered as the directory answers it', async () => {
  const { listing: owners } = await save('hours-alike', 'Mo-Sa 10:00-18:00; PH off');
  const asked = `query ($at: DateTime) { listing(id: "local:hours-alike") { channels { ${HOURS} } } }`;
  let directorys = null;
  for (const end = Date.now() + 1_000; !directorys && Date.now() < end;)
    directorys = (await directory.ask(asked, { at: '2026-11-30T11:00:00Z' })).listing;
  expect(directorys).toEqual(owners);
  expect(owners.channels[0]).toMatchObject({
    openNow: false,
    opensAt: '2026-12-01T10:00:00+00:00',
  });
});

// A day of 24 spans, all of them off, takes seconds to read; "PH off" over and over takes a third of one.
const SPANS = Array.from({ length: 24 }, (_, at) => {
  const minute = (of: number) => `00:${String(of).padStart(2, '0')}`;
  return `${minute(2 * at)}-${minute(2 * at + 1)}`;
});

test.each([
  'nine to five',
  'Mo-Fr 25:00-26:00',
  'Mo-Fr 09:00-17:00; SH off',
  `off; ${SPANS.join(',')} off`,
  `Feb 29 10:00-11:00; ${Array(20).fill('PH off').join('; ')}`,
])('hours nobody can reckon with are refused: %s', async (hours) => {
  const { faults } = await save('bad-hours', hours);
  expect(faults).toEqual([
    {
      path: 'channels.0.hours',
      code: 'NOT_HOURS',
      message: expect.stringContaining('Mo-Fr 09:00-17:00; PH off'),
      welsh: expect.stringContaining('oriau agor'),
    },
  ]);
});

test('hours as long as people write them are read', async () => {
  const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
  const long = `${days.map((day) => `${day} 09:00-12:30,13:30-17:00`).join('; ')}; PH off; Dec 24-Jan 1 off; easter off`;
  expect((await save('long-hours', long)).listing.channels).toHaveLength(1);
});
