import { createServer, type Server, type Socket } from 'node:net';
import { startAll } from '../../app/start-all.ts';
import type { Host } from '../../shared/http/host.ts';
import { agency } from '../support/agency.ts';
import { askAt, settingsFor } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { registryDesk } from '../support/registry-desk.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';

// Longer than a test may take: a start that waited for an agency would not come to its end.
const SUBGRAPH_TIMEOUT_MS = '120000';
const folder = temporaryFolder();
const settings = settingsFor({
  DATA_DIR: folder,
  SUBGRAPH_TIMEOUT_MS,
  REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
  REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
});

/** Takes connections where an agency was, and never answers. */
function silentAt(port: number) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => void sockets.add(socket));
  return new Promise<{ connections: () => number; close: () => void }>((resolve) => {
    server.listen(port, '127.0.0.1', () =>
      resolve({
        connections: () => sockets.size,
        close: () => {
          for (const socket of sockets) socket.destroy();
          server.close();
        },
      }),
    );
  });
}

const QUESTION = `{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions {
  routes { listing { id title } } incomplete { publisher { id } state }
} } }`;

test('a directory whose agencies take connections and never answer starts, answers with what it knows of them, and says that it may lack more', async () => {
  let host: Host = await startAll(settings);
  const desk = await registryDesk(host.url, OPERATOR_KEY);
  const rounds = await agency(`${folder}-agency`, desk.serviceKey, 'first');
  await desk.publish(rounds.publication);
  await host.close();
  await rounds.close();

  const silent = await silentAt(Number(new URL(rounds.publication.url).port));
  host = await startAll(settings);
  expect((await fetch(`${host.url}/health`)).status).toBe(200);
  const { data } = await askAt(host.url, QUESTION);
  expect(data.whoDelivers).toEqual({
    routes: expect.arrayContaining([
      { listing: { id: 'local:leeds-524', title: 'Bin collections in Leeds' } },
      { listing: { id: 'rounds:bins', title: 'Listing bins' } },
    ]),
    incomplete: [{ publisher: { id: 'rounds' }, state: 'MISSING' }],
  });
  await eventually(async () => silent.connections() > 0);
  silent.close();
  await host.close();
});
