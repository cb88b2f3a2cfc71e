import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { openingHours, type OpeningHours } from '../shared/domain/opening/hours.ts';
import { hoursText } from '../shared/domain/opening/wording.ts';
import { firstReading, inUkTime, latestRead } from '../shared/domain/opening/uk-clock.ts';

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const times = fc
  .tuple(clock, clock)
  .filter(([from, to]) => from !== to)
  .map((pair) => pair.join('-'));
const days = fc.constantFrom('Mo-Fr', 'Mo-Su', 'Sa,Su', 'Su', 'Tu,Th', 'Fr-Mo', 'We[1]');
const months = fc.constantFrom('', 'Apr-Oct ', 'Nov-Mar ', 'Mar ');
const clause = fc.tuple(months, days, times).map(([month, day, time]) => `${month}${day} ${time}`);
const hoursTexts = fc
  .tuple(fc.array(clause, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '; PH off'))
  .map(([clauses, holidays]) => clauses.join('; ') + holidays);

const MINUTE = 60_000;
const between = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / MINUTE, max: Date.parse(to) / MINUTE })
    .map((minutes) => minutes * MINUTE);
// The nights on which UK clocks change, as often as all other times together.
const instants = fc.oneof(
  between('2024-01-01T00:00Z', '2030-01-01T00:00Z'),
  between('2026-03-28T22:00Z', '2026-03-29T04:00Z'),
  between('2026-10-24T22:00Z', '2026-10-25T04:00Z'),
);
const nations = fc.constantFrom('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND');

const ofHours = (claim: (hours: OpeningHours, at: number) => void) =>
  fc.assert(
    fc.property(hoursTexts, nations, instants, (text, nation, at) =>
      claim(openingHours(text, nation)!, at),
    ),
  );

test('it opens after the instant asked about, at an instant when it is open and not before', () => {
  ofHours((hours, at) => {
    const opens = hours.opensAfter(at);
    expect(opens !== null && hours.openAt(at)).toBe(false);
    if (opens === null) return;
    expect(opens).toBeGreaterThan(at);
    expect(hours.openAt(opens)).toBe(true);
    expect(hours.openAt(opens - 1)).toBe(false);
    expect(hours.opensAfter(opens - 1)).toBe(opens);
  });
});

test('it closes after the instant asked about, at an instant when it is closed and not before', () => {
  ofHours((hours, at) => {
    const closes = hours.closesAfter(at);
    expect(closes !== null && !hours.openAt(at)).toBe(false);
    if (closes === null) return;
    expect(closes).toBeGreaterThan(at);
    expect(hours.openAt(closes)).toBe(false);
    expect(hours.openAt(closes - 1)).toBe(true);
  });
});

test('nothing opens between an instant and the one told', () => {
  fc.assert(
    fc.property(
      hoursTexts,
      instants,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (text, at, part) => {
        const hours = openingHours(text)!;
        const opens = hours.opensAfter(at);
        fc.pre(opens !== null);
        expect(hours.openAt(at + Math.floor((opens - 1 - at) * part))).toBe(false);
      },
    ),
  );
});

test('UK clocks never run back, and what they read leads back to the instant', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 7_200_000 }), (at, later) => {
      expect(latestRead(at + later)).toBeGreaterThanOrEqual(latestRead(at));
      expect(firstReading(latestRead(at))).toBeLessThanOrEqual(at);
      expect(latestRead(firstReading(latestRead(at)))).toBe(latestRead(at));
      expect(Date.parse(inUkTime(at))).toBe(at);
    }),
  );
});

test('the machine’s time zone makes no difference', () => {
  const asked = fc.sample(fc.tuple(hoursTexts, instants), 200);
  const answer = `
    import { openingHours } from './dist/shared/domain/opening/hours.js';
    const asked = ${JSON.stringify(asked)};
    const answers = asked.map(([text, at]) => {
      const hours = openingHours(text);
      return [hours.openAt(at), hours.opensAfter(at), hours.closesAfter(at)];
    });
    process.stdout.write(JSON.stringify(answers));`;
  const answersIn = (TZ: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', answer], {
      env: { TZ },
    }).toString();
  const inLondon = answersIn('Europe/London');
  for (const zone of ['America/New_York', 'Pacific/Apia', 'Africa/Cairo', 'UTC'])
    expect(answersIn(zone)).toBe(inLondon);
});

test('any text is read as hours or is not, and hours can be said in both languages', () => {
  fc.assert(
    fc.property(fc.oneof(hoursTexts, fc.string({ maxLength: 300 })), (text) => {
      const hours = openingHours(text);
      if (!hours) return;
      expect(hoursText(hours.normal, 'EN').length).toBeGreaterThan(0);
      expect(hoursText(hours.normal, 'CY').length).toBeGreaterThan(0);
      hours.opensAfter(0);
    }),
  );
});

test.each([
  ['Mo-Su 08:00-20:00', 'Every day 8am to 8pm', 'Bob dydd 8am i 8pm'],
  [
    'Mo,We 09:00-12:00,13:00-17:30',
    'Monday and Wednesday 9am to midday and 1pm to 5:30pm',
    'Dydd Llun a dydd Mercher 9am i hanner dydd a hefyd 1pm i 5:30pm',
  ],
  ['Sa 22:00-26:00', 'Saturday 10pm to 2am', 'Dydd Sadwrn 10pm i 2am'],
  [
    'Mo-Fr,PH 10:00-24:00; Su off',
    'Monday to Friday and bank holidays 10am to midnight; closed on Sunday',
    'Dydd Llun i ddydd Gwener a gwyliau banc 10am i hanner nos; ar gau ddydd Sul',
  ],
  [
    'Apr-Sep Sa,Su 10:00-16:00; Oct-Mar off',
    'April to September: Saturday and Sunday 10am to 4pm; October to March: closed',
    'Ebrill i Fedi: dydd Sadwrn a dydd Sul 10am i 4pm; Hydref i Fawrth: ar gau',
  ],
  ['Su,PH off', 'Closed on Sunday and bank holidays', 'Ar gau ddydd Sul ac ar wyliau banc'],
  ['Mo[1] 10:00-12:00', 'Mo[1] 10:00-12:00', 'Mo[1] 10:00-12:00'],
])('%s reads "%s" and "%s"', (text, english, welsh) => {
  const { normal } = openingHours(text)!;
  expect([hoursText(normal, 'EN'), hoursText(normal, 'CY')]).toEqual([english, welsh]);
});

test('hours by the sun, or by appointment, leave open whether it is open', () => {
  const at = Date.parse('2026-11-24T12:00:00Z');
  for (const text of ['sunrise-sunset', '"by appointment"'])
    expect(openingHours(text)!.openAt(at)).toBeNull();
});
