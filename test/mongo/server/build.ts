import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findGo } from './go.ts';

const MODULE = 'github.com/FerretDB/FerretDB@v1.24.2';
const TAGS = '-tags=ferretdb_no_postgresql';
const PROGRAM = fileURLToPath(
  new URL('../../../node_modules/.cache/ferretdb-v1.24.2', import.meta.url),
);

/** The FerretDB program, built the first time it is asked for. */
export async function ferretProgram(): Promise<string> {
  if (existsSync(PROGRAM)) return PROGRAM;
  const go = await findGo();
  const { Dir } = JSON.parse(await go(['mod', 'download', '-json', MODULE])) as { Dir: string };
  // From a list of its files: installed by its name it refuses to run, for want of a version file that
  // the Go module does not carry (FerretDB issue 4889).
  const files = await go(['list', TAGS, '-f', '{{join .GoFiles "\\n"}}', './cmd/ferretdb'], Dir);
  const paths = files.split('\n').map((file) => `cmd/ferretdb/${file}`);
  await go(['build', TAGS, '-o', PROGRAM, ...paths], Dir);
  return PROGRAM;
}
