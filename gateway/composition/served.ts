/** The graph a gateway serves, which may be replaced while it does. */
export type Served = {
  /** Resolves when another supergraph is served. @throws Error when it cannot be: the last stays. */
  update: (supergraphSdl: string) => Promise<void>;
  /** The schema callers see. */
  apiSdl: () => string;
};
