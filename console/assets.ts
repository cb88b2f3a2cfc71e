import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built styles and scripts: their folder, and the path they are served under. */
export type Assets = { root: string; path: string };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Finds what `tools/console-assets.js` built. It is in a folder named by a hash of its contents, so that browsers
 * may cache it indefinitely.
 */
export function builtAssets(): Assets {
  // When run from source, as tests do, the console uses the assets built beside the compiled code.
  const root = [here('assets'), here('../dist/console/assets')].find((path) => existsSync(path));
  const [version] = root ? readdirSync(root) : [];
  if (!root || !version)
    throw new Error('The console’s styles and scripts are not built: npm run build.');
  return { root, path: `/assets/${version}` };
}
