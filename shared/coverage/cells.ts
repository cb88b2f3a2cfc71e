/** A position in degrees, WGS84. */
export type Point = { latitude: number; longitude: number };

// Cells of about 11 km by 11 km in Great Britain: fine enough to keep lists short, coarse enough
// that the widest radius allowed touches some 1,500 of them.
const TALL = 0.1;
const WIDE = 0.17;
const KM_A_DEGREE = 111.2;

/** The cell a position lies in. */
export const cellOf = ({ latitude, longitude }: Point): string =>
  cellAt(Math.floor(latitude / TALL), Math.floor(longitude / WIDE));

const cellAt = (row: number, column: number) => `cell:${row}:${column}`;

/** Every cell that a circle may touch. */
export function cellsAround({ latitude, longitude }: Point, km: number): string[] {
  const high = km / KM_A_DEGREE;
  const wide = high / Math.cos((Math.PI / 180) * Math.min(latitude + high, 80));
  const cells: string[] = [];
  for (let row = Math.floor((latitude - high) / TALL); row <= (latitude + high) / TALL; row++) {
    for (
      let column = Math.floor((longitude - wide) / WIDE);
      column <= (longitude + wide) / WIDE;
      column++
    ) {
      cells.push(cellAt(row, column));
    }
  }
  return cells;
}

/** The distance over the ground, by the haversine formula. */
export function kmBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}
