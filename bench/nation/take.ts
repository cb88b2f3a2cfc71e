import { IMPORTS } from '../../cli/import/run.ts';
import { takeFile } from '../../cli/import/taking.ts';

/** Takes one file into stores, as `signpost import` does, and tells what it took. */
const [what, path, folder] = process.argv.slice(2) as [string, string, string];
const settings = { DATA_DIR: folder, MONGODB_URI: undefined };
process.send?.(await takeFile(IMPORTS[what]!.run, path, settings, () => undefined));
