import mongoose, { type mongo } from 'mongoose';

/** A read that was sent to the server, how many documents came back, and in how many batches. */
export type Sent = { command: mongo.Document; returned: number; batches: number };

const READS = ['find', 'aggregate', 'count', 'distinct'];

/** A database's address, with its commands told of. */
export const toldOf = (uri: string): string =>
  `${uri}${uri.includes('?') ? '&' : '?'}monitorCommands=true`;

/** Watches what this process sends over the connections that it has open, until it is taken. */
export function watchCommands(): { taken: () => Sent[] } {
  let sent: Sent[] = [];
  const underWay = new Map<number, Sent>();
  const cursors = new Map<string, Sent>();
  for (const connection of mongoose.connections.filter(
    ({ readyState }) => readyState === mongoose.ConnectionStates.connected,
  )) {
    const client = connection.getClient();
    client.on('commandStarted', ({ requestId, commandName, command }) => {
      const of = commandName === 'getMore' ? cursors.get(String(command['getMore'])) : undefined;
      if (!of && !READS.includes(commandName)) return;
      const one = of ?? { command: structuredCommand(command), returned: 0, batches: 0 };
      if (!of) sent.push(one);
      one.batches++;
      underWay.set(requestId, one);
    });
    client.on('commandSucceeded', ({ requestId, reply }) => {
      const one = underWay.get(requestId);
      const { cursor } = reply as { cursor?: Batch };
      underWay.delete(requestId);
      if (!one || !cursor) return;
      one.returned += (cursor.firstBatch ?? cursor.nextBatch ?? []).length;
      if (String(cursor.id) !== '0') cursors.set(String(cursor.id), one);
    });
  }
  return {
    taken: () => {
      const all = sent;
      sent = [];
      return all;
    },
  };
}

type Batch = { id: unknown; firstBatch?: unknown[]; nextBatch?: unknown[] };

/** A command without what the driver adds to each: of which session it is, and of what time. */
function structuredCommand(command: mongo.Document): mongo.Document {
  const { lsid: _lsid, $db: _db, $clusterTime: _time, txnNumber: _number, ...own } = command;
  return own;
}

/** What a command asks, whatever it asks for: its collection, and the fields that it looks at and returns. */
export function shapeOf(command: mongo.Document): string {
  const [[name, collection] = ['', '']] = Object.entries(command);
  const { filter, projection, sort } = command as Record<string, object | undefined>;
  // The driver keeps the order that is sorted by in a map.
  const sorted = sort instanceof Map ? Object.fromEntries(sort) : sort;
  const parts = [
    filter && valuesLeftOut(filter),
    projection && `returns ${JSON.stringify(projection)}`,
    sort && `sorted by ${JSON.stringify(sorted)}`,
  ];
  return [`${name} ${String(collection)}`, ...parts.filter(Boolean)].join(' ');
}

const valuesLeftOut = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return '…';
  if (Array.isArray(value)) return '[…]';
  const fields = Object.entries(value).map(([key, inner]) => `${key}: ${valuesLeftOut(inner)}`);
  return `{ ${fields.join(', ')} }`;
};
