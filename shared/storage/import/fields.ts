const COMMA = 44;
const QUOTE = 34;
const SPACE = 32;

/**
 * The fields of a line of a CSV file, if each is bare or wholly quoted, as in nearly every line; null for a line that
 * needs the full parser. Unwanted fields are left empty: slicing them out would be most of the work.
 */
export function simpleFields(line: string, isWanted?: readonly boolean[]): string[] | null {
  const fields: string[] = [];
  const length = line.length;
  let quote = line.indexOf('"');
  for (let from = 0; ;) {
    const wanted = !isWanted || isWanted[fields.length] === true;
    let end: number;
    if (from === quote) {
      end = line.indexOf('"', from + 1) + 1;
      if (end === 0 || (end < length && line.charCodeAt(end) !== COMMA)) return null;
      fields.push(wanted ? line.slice(from + 1, end - 1) : '');
      quote = line.indexOf('"', end);
    } else {
      end = line.indexOf(',', from);
      if (end < 0) end = length;
      if (quote >= 0 && quote < end) return null;
      fields.push(wanted ? trimmed(line, from, end) : '');
    }
    if (end >= length) return fields;
    from = end + 1;
  }
}

function trimmed(line: string, from: number, end: number): string {
  const field = line.slice(from, end);
  const spaced = line.charCodeAt(from) <= SPACE || line.charCodeAt(end - 1) <= SPACE;
  return spaced ? field.trim() : field;
}

/** How many quotation marks a text has. */
export function quotesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === QUOTE) count++;
  return count;
}
