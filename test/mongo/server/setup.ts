import { startFerret } from '../../../bench/mongo/server/ferret.ts';
import { running } from './running.ts';

/** Before the mongo tests: a server of their own, unless MONGODB_URI names one. */
export default async function setup() {
  if (process.env['MONGODB_URI']) return;
  const server = await startFerret();
  running.stop = server.stop;
  process.env['MONGODB_URI'] = server.uri;
}
