import { IMPORTS } from '../../app/import/run.ts';
import { takeFile } from '../../app/import/taking.ts';
import type { StoresAt } from './stores-at.ts';

/** Takes one file into stores, as `signpost import` does, and tells what it took. */
const [what, path, at] = process.argv.slice(2) as [string, string, string];
const settings = JSON.parse(at) as StoresAt;
process.send?.(await takeFile(IMPORTS[what]!.run, path, settings, () => undefined));
