import { execFileSync, spawnSync } from 'node:child_process';

/** Builds the product once before all tests: some start it as its users do, from `dist/`. */
export default function build() {
  // Code is built in spite of a wrong type: that is for `npm run types` to tell, not for every test.
  spawnSync('node_modules/.bin/tsc', [
    '-b',
    'tsconfig.build.json',
    'console/client',
    'shared/sdk',
    'conformance',
  ]);
  for (const script of ['copy-data', 'console-assets', 'console-operations', 'graphiql'])
    execFileSync(process.execPath, [`tools/${script}.js`]);
}
