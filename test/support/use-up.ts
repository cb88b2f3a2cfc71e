/**
 * Uses up the points of an address at a graph, to the last: with texts that cannot be answered, which cost what it
 * takes to read them, shorter and shorter ones.
 */
export async function useUp(url: string, address: string): Promise<void> {
  for (const length of [4_000, 400, 40, 1]) while ((await send(url, address, length)) !== 429);
}

async function send(url: string, address: string, length: number): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query: 'x'.repeat(length) }),
  });
  await response.arrayBuffer();
  return response.status;
}
