type Publication = { name: string; url: string; sdl: string };

/** The registry of a directory, as the agency "rounds" uses it over HTTP; whatever it asks must be granted. */
export async function registryDesk(url: string, operatorKey: string) {
  const send = async (path: string, body: object, key: string) => {
    const response = await fetch(`${url}/registry${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    expect({ ...answer, refusals: answer.refusals ?? [] }).toMatchObject({
      ok: true,
      refusals: [],
    });
    return answer;
  };
  const agency = { name: 'rounds', tier: 'LOCAL', prefix: 'Rounds' };
  const { apiKey, serviceKey } = await send('/agencies', agency, operatorKey);
  let base = 0;
  const changed = async (path: string, body: object): Promise<number> => {
    ({ number: base } = await send(path, { ...body, base }, apiKey));
    return base;
  };
  return {
    apiKey: apiKey as string,
    serviceKey: serviceKey as string,
    /** Publishes; gives the number to go back to. */
    publish: (publication: Publication) => changed('/publish', publication),
    rollback: (to: number) => changed('/rollback', { name: 'rounds', to }),
    retire: () => changed('/retire', { name: 'rounds' }),
  };
}
