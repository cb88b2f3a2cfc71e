import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findGo } from './go.ts';
import { mend } from './mends.ts';

const MODULE = 'github.com/FerretDB/FerretDB@v1.24.2';
const TAGS = '-tags=ferretdb_no_postgresql';
// Named anew when the mends change: who has the former one builds it again.
const PROGRAM = 'node_modules/.cache/ferretdb-v1.24.2-mended-1';
const WHERE_GO = 'bench/mongo/server/where.go';

/** The FerretDB program, built the first time it is asked for. */
export async function ferretProgram(): Promise<string> {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  const program = join(root, PROGRAM);
  if (existsSync(program)) return program;
  const go = await findGo();
  const { Dir } = JSON.parse(await go(['mod', 'download', '-json', MODULE])) as { Dir: string };
  const sources = mkdtempSync(join(tmpdir(), 'signpost-ferretdb-sources-'));
  try {
    copyFiles(Dir, sources);
    mend(sources, join(root, WHERE_GO));
    // From a list of its files: installed by its name it refuses to run, for want of a version file that
    // the Go module does not carry (FerretDB issue 4889).
    const list = ['list', TAGS, '-f', '{{join .GoFiles "\\n"}}', './cmd/ferretdb'];
    const files = (await go(list, sources)).split('\n').map((file) => `cmd/ferretdb/${file}`);
    await go(['build', TAGS, '-o', program, ...files], sources);
  } finally {
    rmSync(sources, { recursive: true, force: true });
  }
  return program;
}

// Go keeps modules read-only, folders and all: of a plain copy nobody but root could remove anything.
function copyFiles(from: string, to: string) {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const copy = join(to, relative(from, join(entry.parentPath, entry.name)));
    if (entry.isDirectory()) mkdirSync(copy, { recursive: true });
    else writeFileSync(copy, readFileSync(join(entry.parentPath, entry.name)));
  }
}

// Of the sources and of what is built of them alike.
const packageRoot = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : packageRoot(dirname(folder));
