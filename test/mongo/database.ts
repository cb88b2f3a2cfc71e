import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

/** A database of a test file's own on the server under test, and what drops it. */
export function ownDatabase() {
  const server = process.env['MONGODB_URI']!;
  const uri = server.replace(/^([^/]+\/\/[^/?]+)\/?[^?]*/, `$1/signpost-test-${randomUUID()}`);
  const drop = async () => {
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.close();
  };
  return { uri, drop };
}
