import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compile } from 'sass';

// Builds what browsers load: one style sheet and the compiled client scripts, each file also precompressed, in a
// folder named by a hash of all content, so that they can be cached forever.
const OUT = 'dist/console/assets';
const SUGGESTIONS = fileURLToPath(import.meta.resolve('accessible-autocomplete'));

const styles = compile('console/styles/console.scss', {
  loadPaths: ['node_modules/govuk-frontend/dist'],
  style: 'compressed',
  quietDeps: true,
});
const withoutMap = (text) => text.replace(/\/[/*]# sourceMappingURL=\S+( \*\/)?/, '');
const read = (path) => withoutMap(readFileSync(path, 'utf8'));

const scripts = readdirSync('dist/console/client').filter((name) => name.endsWith('.js'));
const files = {
  'console.css': read(SUGGESTIONS.replace(/js$/, 'css')) + styles.css,
  'icon.svg': read('console/styles/icon.svg'),
  'accessible-autocomplete.min.js': read(SUGGESTIONS),
  ...Object.fromEntries(scripts.map((name) => [name, read(`dist/console/client/${name}`)])),
};

const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(OUT, hash), { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const path = join(OUT, hash, name);
  writeFileSync(path, text);
  writeFileSync(`${path}.br`, brotliCompressSync(text));
  writeFileSync(`${path}.gz`, gzipSync(text));
}
