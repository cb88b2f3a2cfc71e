import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSide } from './nation/measure.ts';
import { nationSide, sampleSide } from './nation/sides.ts';
import { toldFigures } from './publishers/figures.ts';
import { table } from './publishers/table.ts';

// What a directory costs by its size: a made-up nation of any scale, beside the sample. Scale 1 takes 10 GB of
// disk in TMPDIR and about half an hour; another seed makes another nation of the same kind.
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.01' },
    seed: { type: 'string', default: '1' },
  },
});
const which = { scale: Number(values.scale), seed: Number(values.seed) };
const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
const [ofSample, ofNation] = [toldFigures('sample'), toldFigures('nation')];

try {
  const nation = await nationSide(folder, which, ofNation);
  const sample = await sampleSide(folder, nation);
  await measureSide(nation, ofNation);
  await measureSide(sample, ofSample);
} finally {
  const name = `nation, scale ${which.scale}, seed ${which.seed}`;
  console.log(table('measured', ['sample', name], [ofSample, ofNation]));
  rmSync(folder, { recursive: true, force: true });
}
