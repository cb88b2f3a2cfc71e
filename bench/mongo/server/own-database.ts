import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

/** A database of one's own on a server, and what drops it. */
export function ownDatabase(server: string, name: string) {
  const uri = server.replace(/^([^/]+\/\/[^/?]+)\/?[^?]*/, `$1/${name}-${randomUUID()}`);
  const drop = async () => {
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.close();
  };
  return { uri, drop };
}
