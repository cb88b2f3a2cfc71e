/** Who uses a field: a client by name, and how often; or an operation it registered. */
export type Use = { client: string; count: number } | { client: string; operation: string };
