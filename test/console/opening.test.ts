import { opening } from '../../console/view/opening.ts';

const TODAY = '2026-11-24';
const open = (closesAt: string | null) => ({ openNow: true, closesAt, opensAt: null });
const shut = (opensAt: string | null) => ({ openNow: false, closesAt: null, opensAt });

test.each([
  [open('2026-11-24T17:15:00+00:00'), 'Open now, until 5:15pm', 'Ar agor nawr, tan 5:15pm'],
  [open('2026-11-25T00:00:00+00:00'), 'Open now, until midnight', 'Ar agor nawr, tan hanner nos'],
  [
    open('2026-11-25T02:00:00+00:00'),
    'Open now, until 2am tomorrow',
    'Ar agor nawr, tan 2am yfory',
  ],
  [open(null), 'Open now', 'Ar agor nawr'],
  [
    shut('2026-11-24T12:00:00+00:00'),
    'Closed now, opens at midday today',
    'Ar gau nawr, yn agor am hanner dydd heddiw',
  ],
  [
    shut('2026-11-30T09:00:00+00:00'),
    'Closed now, opens at 9am on Monday',
    'Ar gau nawr, yn agor am 9am ddydd Llun',
  ],
  [
    shut('2027-01-05T09:00:00+00:00'),
    'Closed now, opens at 9am on Tuesday 5 January',
    'Ar gau nawr, yn agor am 9am ddydd Mawrth 5 Ionawr',
  ],
  [shut(null), 'Closed', 'Ar gau'],
])('%j is said as people say it', (hours, english, welsh) => {
  expect(opening(hours, 'EN', TODAY)).toEqual({ open: hours.openNow, text: english });
  expect(opening(hours, 'CY', TODAY)).toEqual({ open: hours.openNow, text: welsh });
});

test('of hours that are not known nothing is said', () => {
  expect(opening({ openNow: null, opensAt: null, closesAt: null }, 'EN', TODAY)).toBeNull();
});
