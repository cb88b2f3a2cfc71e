/**
 * Uses up the points of an address at a graph, to the last: with texts that cannot be answered, which cost what it
 * takes to read them, shorter and shorter ones.
 */
export async function useUp(url: string, address = ''): Promise<void> {
  for (const length of [100_000, 10_000, 1_000, 100, 1])
    while ((await send(url, address, length)) !== 429);
}

async function send(url: string, address: string, length: number): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(address && { 'x-forwarded-for': address }) },
    body: JSON.stringify({ query: 'x'.repeat(length) }),
  });
  await response.arrayBuffer();
  return response.status;
}
