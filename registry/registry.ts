import type { Logger } from '../shared/runtime/logger.ts';
import type { AllowedHosts } from '../shared/http/outbound/allowed-hosts.ts';
import { guardedDispatcher } from '../shared/http/outbound/dispatcher.ts';
import { oneAtATime } from '../shared/runtime/one-at-a-time.ts';
import type { Database } from '../shared/storage/database.ts';
import type { LiveGraph } from '../gateway/composition/live-graph.ts';
import { createAgencies } from './commands/agencies.ts';
import { createConfirmations } from './commands/confirmations.ts';
import { createKeys } from './commands/keys.ts';
import { attempted } from './commands/commit.ts';
import { check, type Proposal } from './commands/check.ts';
import { recordConformance } from './commands/conformance.ts';
import { createGraphHistory } from './graph/history.ts';
import { callerOf, ownerCalling, type KeyHolder } from './keys.ts';
import type { OwnerKeys } from '../shared/http/owner.ts';
import { createOperations } from './persisted/operations.ts';
import { createOperationHandlers } from './persisted/handlers.ts';
import type { Dependencies } from './dependencies.ts';
import { probeBy } from './commands/probe.ts';
import { publish, type Publishing } from './commands/publish.ts';
import { createDocuments } from './event-log/documents.ts';
import { createLog } from './event-log/log.ts';
import { createViews } from './views.ts';
import { createReconciler } from './reconcile.ts';
import type { Usage } from './usage/usage.ts';
import { createTimers } from './timers.ts';
import { logUpgrades } from './upgrade/log.ts';
import { retire, rollback, type Whose } from './commands/retire.ts';

/** The registry's dependencies and settings. */
export type RegistryFooting = {
  database: Database;
  live: LiveGraph;
  /** Where usage of the graph is counted, by the GraphQL server. */
  usage: Usage;
  /** Where the keys of the directory's own tiers are looked up: their holders confirm claims about their bodies. */
  ownerKeys?: readonly OwnerKeys[];
  /** The operator's key; without it no agency can be added. */
  operatorKey?: string | undefined;
  allowedHosts: AllowedHosts;
  /** Whether only registered operations are allowed. */
  persistedOnly: boolean;
  /** Operations shipped with this version, by hash: its console's. */
  shippedOperations?: ReadonlyMap<string, string>;
  /** Names of the directory's own subgraphs, which no agency can have. */
  ownNames: readonly string[];
  log: Logger;
  now?: () => Date;
  /** Requests a subgraph's feed before it is published. */
  probe?: Dependencies['probe'];
};

// How soon another process's changes are seen here, and how much counted usage a crash can lose.
const FOLLOW_MS = 5_000;
const WRITE_USAGE_MS = 10_000;

/** The registry: who may publish, what is and was published, and whom a change would affect. */
export function createRegistry(footing: RegistryFooting) {
  const { database, live, allowedHosts, log: logger, now = () => new Date() } = footing;
  const dependencies: Dependencies = {
    log: createLog(database, now),
    documents: createDocuments(database),
    usage: footing.usage,
    operations: createOperations(database, footing.shippedOperations ?? new Map()),
    probe: footing.probe ?? probeBy(guardedDispatcher(allowedHosts)),
    live,
    unfit: new WeakSet(),
    allowedHosts,
    logger,
    now,
  };
  const { log, usage } = dependencies;
  const reconciler = createReconciler(dependencies);
  const agencies = createAgencies(log, live.current, footing.ownNames);
  const keys = createKeys(log, now);
  const confirmations = createConfirmations(log);
  /** Runs a change of who speaks for whom, and tells routing; if that fails, it is told as soon as possible. */
  const told = async (change: () => Promise<void>) => {
    await change();
    await reconciler.tell().catch((error: unknown) => {
      logger.warn({ error: String(error) }, 'routing was not told yet who speaks for whom');
    });
  };
  // Changes to the log run one at a time: of two in this process the second sees the result of the first.
  const turn = oneAtATime();
  const timers = createTimers(logger);

  return {
    /** Serves what is published, and then keeps following what other processes publish. */
    start: async () => {
      await turn(reconciler.begin);
      void turn(reconciler.join);
      await logUpgrades(dependencies);
      timers.every(FOLLOW_MS, () => turn(reconciler.follow));
      timers.every(WRITE_USAGE_MS, usage.write);
    },
    /** Puts in force what other processes have published. */
    follow: () => turn(reconciler.follow),
    close: async () => {
      timers.stop();
      await turn(usage.write);
    },

    /** The sender of a key; null when the registry did not issue it. */
    caller: async (authorization: string | undefined) =>
      callerOf(authorization, await log.refresh(), {
        operatorKey: footing.operatorKey,
        now: now(),
      }),
    /** The holder of an owner's key; null for any other key. */
    owner: (authorization: string | undefined) =>
      ownerCalling(authorization, footing.ownerKeys ?? []),
    agency: (name: string) => log.state().agencies.get(name),

    addAgency: (...asked: Parameters<typeof agencies.add>) => turn(() => agencies.add(...asked)),
    setOrganisations: (...asked: Parameters<typeof agencies.setOrganisations>) =>
      turn(() => told(() => agencies.setOrganisations(...asked))),
    issueKey: (...asked: Parameters<typeof keys.issue>) => turn(() => keys.issue(...asked)),
    rotateKey: (...asked: Parameters<typeof keys.rotate>) => turn(() => keys.rotate(...asked)),
    revokeKey: (id: string, caller: KeyHolder) => turn(() => keys.revoke(id, caller)),
    confirm: (...asked: Parameters<typeof confirmations.confirm>) =>
      turn(() => told(() => confirmations.confirm(...asked))),
    withdrawConfirmation: (...asked: Parameters<typeof confirmations.withdraw>) =>
      turn(() => told(() => confirmations.withdraw(...asked))),

    /** Writes down that a valid key was used for what it may not do. */
    noteRefused: (refusal: { tried: string; needs: string }, { by }: KeyHolder) =>
      turn(() =>
        attempted(async () =>
          log.append(await log.refresh(), [{ kind: 'REFUSED', ...refusal }], by),
        ),
      ),
    approve: (name: string, version: string, caller: KeyHolder) =>
      turn(() => agencies.approve(name, version, caller)),

    check: async (proposal: Proposal) => {
      const state = await log.refresh();
      const { accepted: _, ...checked } = await check(proposal, state, dependencies);
      return { ...checked, base: state.lastChange.get(proposal.agency.name) ?? 0 };
    },
    publish: (publishing: Publishing, caller: KeyHolder) =>
      turn(() => publish(publishing, caller, dependencies, reconciler)),
    rollback: (whose: Whose & { to: number }, caller: KeyHolder) =>
      turn(() => rollback(whose, caller, dependencies, reconciler)),
    retire: (whose: Whose, caller: KeyHolder) =>
      turn(() => retire(whose, caller, dependencies, reconciler)),

    /** Records the results of the conformance checks. */
    conformance: (told: Parameters<typeof recordConformance>[0], caller: KeyHolder) =>
      turn(() => recordConformance(told, caller, dependencies)),

    reports: createViews(dependencies),
    graph: createGraphHistory(dependencies),
    operations: createOperationHandlers(dependencies, turn, footing.persistedOnly),
    usage,
  };
}

export type Registry = ReturnType<typeof createRegistry>;
