import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NATION_FILES } from '../../cli/generate/nation.ts';
import { writeLines } from '../../cli/generate/writing.ts';
import { directoryFiles } from '../../app/import/postcode-files.ts';

/** Writes files that change a nation: its first postcodes end, and its first listings were assured since. */
export async function writeChanges(
  nation: string,
  folder: string,
  count: { postcodes: number; listings: number },
) {
  const { postcodes } = await directoryFiles(join(nation, NATION_FILES.postcodes));
  const rows: string[] = [];
  for (const path of postcodes) {
    const [header, ...lines] = await firstLines(path, count.postcodes - rows.length + 1);
    if (rows.length === 0) rows.push(header!);
    rows.push(...lines.map(ended));
    if (rows.length > count.postcodes) break;
  }
  writeLines(join(folder, 'ended.csv'), rows);
  const listings = await firstLines(join(nation, NATION_FILES['local-listings']), count.listings);
  writeLines(join(folder, 'assured.jsonl'), listings.map(assured));
  return { postcodes: join(folder, 'ended.csv'), listings: join(folder, 'assured.jsonl') };
}

const ended = (row: string) => {
  const fields = row.split(',');
  fields[4] = '"202606"';
  return fields.join(',');
};
const assured = (line: string) =>
  JSON.stringify({ ...(JSON.parse(line) as object), assuredOn: '2026-11-01' });

async function firstLines(path: string, count: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (lines.length >= count) break;
    lines.push(line);
  }
  return lines;
}
