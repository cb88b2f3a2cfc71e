/** A point on the little map of the United Kingdom: `templates/parts/outline.njk` is drawn in the same units. */
export type Spot = {
  x: number;
  y: number;
  latitude: string;
  longitude: string;
  isWest: boolean;
};

// Equirectangular about the middle of the country, from its north-west corner, 14 units to a degree.
const NORTH = 61;
const WEST = -8.8;
const UNITS = 14;
const NARROWING = Math.cos((55.4 * Math.PI) / 180);

/** The position of a point on the map; null without coordinates. */
export function spotOf(latitude: number | null, longitude: number | null): Spot | null {
  if (latitude === null || longitude === null) return null;
  return {
    x: round((longitude - WEST) * NARROWING * UNITS),
    y: round((NORTH - latitude) * UNITS),
    latitude: latitude.toFixed(4),
    longitude: Math.abs(longitude).toFixed(4),
    isWest: longitude < 0,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
