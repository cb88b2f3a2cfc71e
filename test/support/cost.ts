import type { Answer } from './directory.ts';

/** What became of an operation: what it cost, as the header says, and how it was answered. */
export type Costed = Answer & { status: number; cost: number; type: string | null };

/** Asks a graph over HTTP, and tells what that cost. */
export async function costAt(
  url: string,
  query: string,
  variables: object = {},
  operationName?: string,
): Promise<Costed> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return {
    ...((await response.json()) as Answer),
    status: response.status,
    cost: Number(response.headers.get('x-signpost-cost') ?? NaN),
    type: response.headers.get('content-type'),
  };
}

/** So many of something, each told apart by its number. */
export const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');
