import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

/** A bad input: what is sent, and the statuses that may come back (0: the connection is closed). */
export type BadInput = {
  id: string;
  category: string;
  name: string;
  auto: boolean;
  send: {
    raw?: boolean;
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    gen?: Record<string, string>;
  };
  expect: { status?: number[]; note?: string };
};

/** What came back: status 0 when the server closed the connection without a word. */
export type Reply = { status: number; headers: Record<string, unknown>; body: string };

const FILE = '../shared/bad-inputs.json';

/** The collection of bad inputs that lies beside this checkout; empty where there is none. */
export const sharedBadInputs = (): BadInput[] =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as { inputs: BadInput[] }).inputs : [];

/** Sends a bad input to a server. Its `gen` are JavaScript expressions over a field that takes a text. */
export async function sendBad({ send }: BadInput, url: string): Promise<Reply> {
  const { host, port } = new URL(url);
  const names = { Buffer, gzip: gzipSync, F: 'place', A: 'postcode', S: '{__typename}', H: host };
  const made: Record<string, unknown> = {};
  for (const [part, expression] of Object.entries(send.gen ?? {}))
    made[part] = filled(runInNewContext(expression, names));
  if (send.raw) return sendRaw(Number(port), made['raw'] as string);
  const path = (made['path'] ?? filled(send.path)) as string;
  return sendRequest(
    { port, path, method: send.method!, headers: send.headers ?? {} },
    made['body'],
  );
}

const filled = (text: unknown) =>
  typeof text === 'string' ? text.replaceAll('{{gql}}', '/graphql') : text;

type Options = { port: string; path: string; method: string; headers: Record<string, string> };

const sendRequest = (options: Options, body: unknown) =>
  new Promise<Reply>((resolve) => {
    const sent = request({ host: '127.0.0.1', agent: false, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: text }),
      );
    });
    sent.on('error', () => resolve({ status: 0, headers: {}, body: '' }));
    sent.end(body);
  });

/** Sends bytes as they are. A server that neither answers nor closes makes this wait, and its test fail. */
const sendRaw = (port: number, bytes: string) =>
  new Promise<Reply>((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const settle = () => {
      socket.destroy();
      const [, status = 0] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
      resolve({ status: Number(status), headers: {}, body: text.split('\r\n\r\n')[1] ?? '' });
    };
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (text.includes('\r\n\r\n')) settle();
    });
    socket.on('close', settle).on('error', settle);
  });
