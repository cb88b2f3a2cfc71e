import { graphql } from 'graphql';
import { openStores } from '../../app/stores.ts';
import { TIERS } from '../../app/tiers.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import { startRouting } from '../../subgraphs/routing/routing.ts';
import type { Asked } from '../nation/brute-force.ts';
import type { StoresAt } from '../nation/stores-at.ts';
import { QUERIES } from '../questions.ts';
import { toldOf, watchCommands, type Sent } from './commands.ts';
import { filedAt } from './filed.ts';

/** A question that was asked: how long it took, and what was sent to the server for it. */
export type Answered = { ms: number; sent: Sent[] };

/** The same question asked twice, and how many listings are filed for its service at its place. */
export type Recorded = { first: Answered; again: Answered; filed: number };

// Nothing but answers is to be measured: nobody's feed has anything new, and nothing is looked at now and then.
const NEVER_MS = 600_000;

/** Asks routing in this process, each question when nothing is known of it and then again. */
export async function recorded(
  asked: readonly Asked[],
  { nation, at }: { nation: string; at: StoresAt },
): Promise<Recorded[]> {
  const stores = openStores({ ...at, MONGODB_URI: toldOf(at.MONGODB_URI!) });
  const database = await stores.open('routing');
  const filed = await filedAt(asked, nation, database);
  const routing = await startRouting({
    database,
    publishers: TIERS.map(({ name, tier, typeName }) => ({
      name,
      tier,
      typeName,
      read: async (after) => ({ items: [], next: after ?? '0' }),
    })),
    reach: () => {
      throw new Error('nobody joined');
    },
    pollMs: NEVER_MS,
    log: createLogger('error', 'bench'),
  });
  await routing.ownHeard;
  const commands = watchCommands();

  async function answered({ service, told }: Asked): Promise<Answered> {
    commands.taken();
    const began = performance.now();
    const { errors } = await graphql({
      schema: routing.schema,
      source: QUERIES['the common answer'],
      variableValues: { service, postcode: told.postcode },
      contextValue: routing.context({}),
    });
    const ms = performance.now() - began;
    if (errors) throw new Error(errors[0]!.message);
    return { ms, sent: commands.taken() };
  }

  try {
    const all: Recorded[] = [];
    for (const [index, question] of asked.entries()) {
      const first = await answered(question);
      all.push({ first, again: await answered(question), filed: filed[index]! });
    }
    return all;
  } finally {
    await routing.stop();
    await stores.close();
  }
}
