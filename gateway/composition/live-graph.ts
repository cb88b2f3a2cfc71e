import type { GraphQLDataSource } from '@apollo/gateway';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Joining } from '../../shared/protocol/joining/joining.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import { oneAtATime } from '../../shared/runtime/one-at-a-time.ts';
import type { Served } from './served.ts';
import type { SubgraphSdl } from './supergraph.ts';
import type { Composed, Composing } from './compose.ts';
import { createComposer } from './composer.ts';
import { addressOf, type PublishedSubgraph } from './published.ts';

export type { Composed, PublishedSubgraph as Published };

/** The live graph's dependencies and settings. */
export type LiveFooting = {
  /** The directory's own subgraphs; routing's includes the listing types given. */
  shipped: (typeNames: readonly string[]) => readonly SubgraphSdl[];
  joining: Joining;
  /** Data sources by subgraph name; the live graph maintains those of publishers that join. */
  sources: Map<string, Closable>;
  reach: (published: PublishedSubgraph) => Closable;
  /** How long in-flight requests are given to finish before the next step. */
  drainMs: number;
  log: Logger;
};

type Closable = GraphQLDataSource & { close?: () => Promise<void> };

/** The graph in force, which can be replaced while serving. */
export type LiveGraph = ReturnType<typeof createLiveGraph>;

/** Creates the live graph of a gateway, starting with the directory's own subgraphs. */
export function createLiveGraph(
  { shipped, joining, sources, reach, drainMs, log }: LiveFooting,
  first: string,
  { update, apiSdl }: Served,
) {
  let inForce: readonly PublishedSubgraph[] = [];
  let supergraphSdl = first;
  // Publishers in an unknown state after a failed step. Their steps are all repeated, including for those that leave.
  let uncertain: readonly PublishedSubgraph[] = [];
  const inTurn = oneAtATime();
  const compose = createComposer(shipped);

  /** Puts a composed graph in force. A publisher without a part in the graph does not change it. */
  async function changeOver(composed: Composed): Promise<void> {
    if (composed.supergraphSdl === supergraphSdl) return;
    await update(composed.supergraphSdl);
    supergraphSdl = composed.supergraphSdl;
    await pause(drainMs);
  }

  /** Opens data sources for publishers with a part in the graph; returns those they replace. */
  function open(published: readonly PublishedSubgraph[]): Closable[] {
    const replaced = published.flatMap(({ name }) => sources.get(name) ?? []);
    for (const { name } of published) sources.delete(name);
    for (const one of published) if (one.sdl !== null) sources.set(one.name, reach(one));
    return replaced;
  }

  async function put(wanted: readonly PublishedSubgraph[]) {
    const known = new Map(inForce.map((published) => [published.name, published]));
    const stays = new Set(wanted.map(({ name }) => name));
    const changed = wanted.filter(
      (published) =>
        uncertain.length > 0 || !isDeepStrictEqual(known.get(published.name), published),
    );
    const leaving = byName([...uncertain, ...inForce]).filter(({ name }) => !stays.has(name));
    if (changed.length + leaving.length === 0) return;
    const next = orThrow(await compose(wanted));
    uncertain = byName([...uncertain, ...inForce, ...wanted]);

    // Publishers that leave are removed from answers before the gateway drops them from the graph.
    for (const { name } of leaving) await joining.unfollow(name);
    if (leaving.length > 0) await pause(drainMs);

    // Publishers that join are in the graph before they appear in answers.
    await joining.accept(changed.map(addressOf));
    const replaced = open(changed);
    await changeOver(next);
    await Promise.all(changed.map(({ name }) => joining.follow(name)));

    for (const { name } of leaving) {
      replaced.push(...[sources.get(name)].filter((source) => source !== undefined));
      sources.delete(name);
      await joining.release(name);
    }
    for (const source of replaced) await source.close?.();
    inForce = wanted;
    uncertain = [];
  }

  async function begin(published: readonly PublishedSubgraph[], composed: Composed) {
    open(published);
    if (composed.supergraphSdl !== supergraphSdl) await update(composed.supergraphSdl);
    supergraphSdl = composed.supergraphSdl;
    inForce = published;
  }

  async function joinAll(): Promise<boolean> {
    try {
      await joining.accept(inForce.map(addressOf));
      await Promise.all(inForce.map(({ name }) => joining.follow(name)));
      return true;
    } catch (error) {
      log.warn({ error: String(error) }, 'routing was not told of all publishers');
      uncertain = inForce;
      return false;
    }
  }

  return {
    /** Composes a set with the directory's own, off the event loop, and test-loads it in a gateway. */
    compose,
    /**
     * Serves a set at startup. Waits for no other process: routing remembers who joined, and
     * reads their feeds while the graph is already served.
     */
    begin: (published: readonly PublishedSubgraph[], composed: Composed): Promise<void> =>
      inTurn(() => begin(published, composed)),
    /** Has routing accept and follow what is served; false where it could not be reached. */
    joinAll: (): Promise<boolean> => inTurn(joinAll),
    /** Puts a set in force: joins, changes and leaves, ordered so that no request is lost; one set at a time. */
    apply: (published: readonly PublishedSubgraph[]): Promise<void> => inTurn(() => put(published)),
    /** Tells routing who speaks for whom; the graph stays as it is. @throws Error when routing is not reached. */
    trust: joining.trust,
    current: () => ({ supergraphSdl, apiSdl: apiSdl() }),
  };
}

const byName = (published: readonly PublishedSubgraph[]): PublishedSubgraph[] => [
  ...new Map(published.map((one) => [one.name, one])).values(),
];

function orThrow(composing: Composing): Composed {
  if ('errors' in composing)
    throw new Error(`The graph does not compose: ${composing.errors.join('; ')}`);
  return composing;
}
