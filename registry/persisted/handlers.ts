import { buildSchema } from 'graphql';
import type { oneAtATime } from '../../shared/runtime/one-at-a-time.ts';
import { may, type KeyHolder } from '../keys.ts';
import type { Dependencies } from '../dependencies.ts';
import { Refused } from '../refused.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { persistedOnly, persistedQueries } from './lookup.ts';

/** Front-end teams' persisted operations: each manifest is registered whole or not at all. */
export const createOperationHandlers = (
  { log, live, operations }: Dependencies,
  turn: ReturnType<typeof oneAtATime>,
  only: boolean,
) => ({
  /** Registers a manifest's operations. @throws Refused listing every one that cannot be registered. */
  register: (manifest: Manifest, wanted: string | undefined, caller: KeyHolder) =>
    turn(async () => {
      // Only an operator may register on another's behalf.
      const client = wanted && may(caller, 'OPERATE') ? wanted : caller.holder;
      const read = readManifest(manifest, client, buildSchema(live.current().apiSdl));
      if (read.refusals.length > 0) throw new Refused(422, read.refusals);
      await operations.register(read.operations);
      const event = { kind: 'OPERATIONS' as const, client, count: read.operations.length };
      await log.append(await log.refresh(), [event], caller.by);
      return { client, count: read.operations.length };
    }),

  /** What the GraphQL server needs for persisted operations. */
  serving: {
    persistedQueries: persistedQueries(operations, only),
    plugins: only ? [persistedOnly(operations)] : [],
  },
});
