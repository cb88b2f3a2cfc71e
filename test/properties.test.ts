import * as fc from 'fast-check';
import { cellsAround, cellsOf, kmBetween } from '../shared/domain/coverage/cells.ts';
import { parsePostcode } from '../shared/domain/postcode.ts';

const inBritain = fc.record({
  latitude: fc.double({ min: 50, max: 60, noNaN: true }),
  longitude: fc.double({ min: -7, max: 2, noNaN: true }),
});

test('a circle’s cells hold every point within it', () => {
  fc.assert(
    fc.property(
      inBritain,
      inBritain,
      fc.double({ min: 0.1, max: 200, noNaN: true }),
      (centre, point, km) => {
        fc.pre(kmBetween(centre, point) <= km);
        const cells = cellsAround(centre, km);
        expect(cells.length).toBeLessThan(40);
        expect(cells.filter((cell) => cellsOf(point).includes(cell))).toHaveLength(1);
      },
    ),
  );
});

test('a postcode read once reads the same again, however it was typed', () => {
  const noise = fc.constantFrom('', ' ', '.', '-', '  ');
  fc.assert(
    fc.property(
      fc.constantFrom('LS1 1UR', 'SW1A 2AA', 'M1 1AE', 'GIR 0AA', 'B33 8TH'),
      noise,
      fc.boolean(),
      (postcode, between, lower) => {
        const typed = postcode.replace(' ', between);
        expect(parsePostcode(lower ? typed.toLowerCase() : typed)).toBe(postcode);
      },
    ),
  );
});

test('no text makes reading a postcode fail, and what is read is a fixed point', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
      const read = parsePostcode(typed);
      expect(read === null || parsePostcode(read) === read).toBe(true);
    }),
  );
});
