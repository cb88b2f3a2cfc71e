/** A position in degrees, WGS84. */
export type Point = { latitude: number; longitude: number };

type Grid = { name: string; tall: number; wide: number; upToKm: number };

// Cells of about 11 km by 11 km in Great Britain, and further grids, each with cells twice as tall and wide as the
// one before. A circle is indexed in the finest grid in which it touches some fifteen cells at most.
const TALL = 0.1;
const WIDE = 0.17;
const UP_TO_KM = [16, 32, 64, 128, Infinity];
const GRIDS = UP_TO_KM.map((upToKm, at): Grid => {
  const times = 2 ** at;
  return { name: `cell${times}`, tall: TALL * times, wide: WIDE * times, upToKm };
});
const KM_A_DEGREE = 111.2;

/** The cells a position is in, one of each grid. */
export const cellsOf = ({ latitude, longitude }: Point): string[] =>
  GRIDS.map(({ name, tall, wide }) =>
    cellAt(name, Math.floor(latitude / tall), Math.floor(longitude / wide)),
  );

const cellAt = (grid: string, row: number, column: number) => `${grid}:${row}:${column}`;

/** Every cell that a circle may touch, in the grid for circles of its size. */
export function cellsAround({ latitude, longitude }: Point, km: number): string[] {
  const { name, tall, wide: across } = GRIDS.find(({ upToKm }) => km <= upToKm)!;
  const high = km / KM_A_DEGREE;
  const wide = high / Math.cos((Math.PI / 180) * Math.min(latitude + high, 80));
  const cells: string[] = [];
  for (let row = Math.floor((latitude - high) / tall); row <= (latitude + high) / tall; row++) {
    for (
      let column = Math.floor((longitude - wide) / across);
      column <= (longitude + wide) / across;
      column++
    ) {
      cells.push(cellAt(name, row, column));
    }
  }
  return cells;
}

/** The great-circle distance, by the haversine formula. */
export function kmBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}
