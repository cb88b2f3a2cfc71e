// The connection was never made, or was lost: the server may have closed an idle one, or be restarting.
const CONNECTION_FAILED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** Retries once when the connection failed. Mutations are never sent twice. */
export async function triedTwice<Answered>(
  query: string,
  ask: () => Promise<Answered>,
): Promise<Answered> {
  try {
    return await ask();
  } catch (error) {
    if (changesSomething(query) || !CONNECTION_FAILED.has(codeOf(error))) throw error;
    return ask();
  }
}

const changesSomething = (query: string) => /^\s*mutation\b/.test(query);
const codeOf = (error: unknown) => String((error as { code?: unknown }).code);
