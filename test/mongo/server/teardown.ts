import { running } from './running.ts';

/** After the mongo tests: ends the server that was started for them, and no other. */
export default async function teardown() {
  await running.stop?.();
}
