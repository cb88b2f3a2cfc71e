import type { GraphChange } from '../changes/changes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Entry, GraphVersion } from '../event-log/entry.ts';
import { refused } from '../refused.ts';

/** A step of the graph: when and by whom it was made, and what it changed for clients. */
export type GraphStep = {
  number: number;
  at: string;
  by: string;
  kind: string;
  changes: GraphChange[];
};

const MOST_STEPS = 50;

/** The graph's API for front-end teams: current, past, and what changed. */
export const createGraphHistory = ({ log, documents, live }: Dependencies) => ({
  current: () => live.current(),

  /** The graph as of a number of the log. @throws Refused when no graph was put in force there. */
  at: async (number: number) => {
    const [entry] = number > 0 ? await log.read(number - 1, 1) : [];
    const graph = entry && graphIn(entry);
    if (!graph) throw refused('UNKNOWN_VERSION', { name: String(number) });
    const [supergraphSdl, apiSdl] = await Promise.all(
      [graph.supergraph, graph.schema].map(documents.get),
    );
    return { supergraphSdl: supergraphSdl!, apiSdl: apiSdl! };
  },

  /** The steps after a number, up to another. */
  steps: async (from: number, to?: number): Promise<GraphStep[]> => {
    const entries = await log.read(from);
    const taken = entries.filter((entry) => graphIn(entry) && entry.number <= (to ?? Infinity));
    return Promise.all(
      taken.slice(0, MOST_STEPS).map(async (entry) => {
        const { number, at, by, kind } = entry;
        const changes = await documents.get(graphIn(entry)!.changes);
        return { number, at, by, kind, changes: JSON.parse(changes) as GraphChange[] };
      }),
    );
  },
});

const graphIn = (entry: Entry): GraphVersion | undefined =>
  'graph' in entry ? entry.graph : undefined;
