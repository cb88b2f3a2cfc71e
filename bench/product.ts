import { startAll } from '../cli/start.ts';
import { readSettings } from '../shared/settings.ts';

/** The product as `npm start` serves it. */
const [folder] = process.argv.slice(2) as [string];
const { url } = await startAll(readSettings({ DATA_DIR: folder, PORT: '0' }));
process.send?.(`${url}/graphql`);
