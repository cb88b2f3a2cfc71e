import { startAll } from '../app/start-all.ts';
import { readSettings } from '../shared/runtime/settings.ts';

/** The product as `npm start` serves it, but that one address asks for everybody. */
// High and not off: what counting costs is part of what is measured.
const NO_LIMIT = String(1e15);
const [folder] = process.argv.slice(2) as [string];
const { url } = await startAll(
  readSettings({ DATA_DIR: folder, PORT: '0', POINTS_A_MINUTE: NO_LIMIT }),
);
process.send?.(`${url}/graphql`);
