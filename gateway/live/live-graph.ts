import type { GraphQLDataSource } from '@apollo/gateway';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Joining } from '../../shared/joining/joining.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import type { Tier } from '../../shared/listing/record.ts';
import type { Served } from '../gateway.ts';
import type { Part } from '../supergraph.ts';
import { compose, type Composed, type Composing } from './compose.ts';

export type { Composed };

/** A subgraph an agency published, as it is to be in force. */
export type Published = {
  name: string;
  tier: Tier;
  typeName: string;
  url: string;
  /** The key by which the directory shows itself to it. */
  key: string;
  sdl: string;
  version: string;
};

/** What the live graph is made of. */
export type LiveFooting = {
  /** The directory's own subgraphs, of which routing has the type of each further publisher. */
  shipped: (typeNames: readonly string[]) => readonly Part[];
  joining: Joining;
  /** The ways to subgraphs, by name; kept by the live graph for those that join. */
  sources: Map<string, Closable>;
  reach: (published: Published) => Closable;
  /** How long requests under way are given before the next step. */
  drainMs: number;
};

type Closable = GraphQLDataSource & { close?: () => Promise<void> };

/** The graph in force, which changes while it serves. */
export type LiveGraph = ReturnType<typeof createLiveGraph>;

/** Makes the live graph of a gateway, beginning with the directory's own subgraphs. */
export function createLiveGraph(
  { shipped, joining, sources, reach, drainMs }: LiveFooting,
  first: string,
  { update, apiSdl }: Served,
) {
  let inForce: readonly Published[] = [];
  let supergraphSdl = first;
  const inTurn = oneAtATime();

  const composed = (published: readonly Published[]): Promise<Composing> =>
    compose([
      ...shipped(published.map(({ typeName }) => typeName)),
      ...published.map(({ name, sdl }) => ({ name, sdl })),
    ]);

  async function changeOver(published: readonly Published[]) {
    const next = await composed(published);
    if ('errors' in next) throw new Error(`The graph does not compose: ${next.errors.join('; ')}`);
    await update(next.supergraphSdl);
    supergraphSdl = next.supergraphSdl;
    await pause(drainMs);
  }

  async function put(wanted: readonly Published[]) {
    const known = new Map(inForce.map((published) => [published.name, published]));
    const stays = new Set(wanted.map(({ name }) => name));
    const changed = wanted.filter(
      (published) => !isDeepStrictEqual(known.get(published.name), published),
    );
    const leaving = inForce.filter(({ name }) => !stays.has(name));
    if (changed.length + leaving.length === 0) return;

    // Those who leave are out of answers before the gateway forgets them, and stay in the graph until then.
    for (const { name } of leaving) await joining.unfollow(name);
    if (leaving.length > 0) await pause(drainMs);

    // Those who join are in the graph before they are in answers.
    for (const { sdl: _sdl, version: _version, ...address } of changed)
      await joining.accept(address);
    const replaced = changed
      .map(({ name }) => sources.get(name))
      .filter((source) => source !== undefined);
    for (const published of changed) sources.set(published.name, reach(published));
    await changeOver(wanted);
    for (const { name } of changed) await joining.follow(name);

    for (const { name } of leaving) {
      replaced.push(sources.get(name)!);
      sources.delete(name);
      await joining.release(name);
    }
    for (const source of replaced) await source.close?.();
    inForce = wanted;
  }

  return {
    /** Composes a set with the directory's own, off the event loop, and loads it in a gateway that serves nobody. */
    compose: composed,
    /** Puts a set in force: joins, changes and leaves in the order that loses no request; one set at a time. */
    apply: (published: readonly Published[]): Promise<void> => inTurn(() => put(published)),
    current: () => ({ supergraphSdl, apiSdl: apiSdl() }),
  };
}
