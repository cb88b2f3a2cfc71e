// The letters of unit postcodes, which exclude those that are easily misread.
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const UNITS_A_SECTOR = LETTERS.length ** 2;
const SECTORS = 10;
// A new sector is opened when those before it are about this full.
const USUAL = 300;

/** The second halves of a district's postcodes, in order: 0AA, 0AB … for as many as it has. */
export function inwardsOf(count: number): (at: number) => string {
  const sectors = Math.min(SECTORS, Math.ceil(count / USUAL));
  const each = Math.ceil(count / sectors);
  if (each > UNITS_A_SECTOR) throw new Error(`no district has ${count} postcodes`);
  return (at) => {
    const unit = at % each;
    return `${Math.floor(at / each)}${LETTERS[Math.floor(unit / LETTERS.length)]}${LETTERS[unit % LETTERS.length]}`;
  };
}
