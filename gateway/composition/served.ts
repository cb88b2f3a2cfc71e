/** The graph a gateway serves, which may be replaced while it does. */
export type Served = {
  /** Resolves when the new supergraph is served. @throws Error when it cannot be; the previous one stays. */
  update: (supergraphSdl: string) => Promise<void>;
  /** The API schema. */
  apiSdl: () => string;
};
