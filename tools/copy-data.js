import { chmodSync, cpSync } from 'node:fs';

// tsc emits code only: data and templates are copied beside it, where the code looks for them.
for (const folder of ['reference', 'sample', 'nation'])
  cpSync(`data/${folder}`, `dist/data/${folder}`, { recursive: true });
cpSync('console/templates', 'dist/console/templates', { recursive: true });
// A worker thread's module is plain JavaScript, which tsc does not copy.
for (const module of [
  'gateway/composition/compose-worker.js',
  'gateway/execution/planning-worker.js',
])
  cpSync(module, `dist/${module}`);
// The template that init writes is not compiled here.
cpSync('cli/init/template', 'dist/cli/init/template', { recursive: true });
for (const program of ['dist/cli/main.js', 'conformance/dist/conformance/main.js'])
  chmodSync(program, 0o755);
