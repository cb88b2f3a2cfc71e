import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { graphql } from 'graphql';
import { schema } from './schema.js';

const { PORT = '4001', HOST = '127.0.0.1', DIRECTORY_KEY } = process.env;
if (!DIRECTORY_KEY) throw new Error('Set DIRECTORY_KEY, the key by which you know the directory.');
const LONGEST_REQUEST = 256_000;

const digest = (text) => createHash('sha256').update(text).digest();
const isDirectory = ({ headers }) =>
  timingSafeEqual(digest(String(headers['x-signpost-service'])), digest(DIRECTORY_KEY));

async function answerTo(request) {
  if (request.url === '/health') return { status: 200, body: { status: 'ok' } };
  if (!isDirectory(request)) return refusal(401, 'Only the directory may ask: send its key.');
  try {
    const { query, variables } = JSON.parse(await bodyOf(request));
    const body = await graphql({ schema, source: query, variableValues: variables });
    return { status: 200, body };
  } catch {
    return refusal(400, 'Send a GraphQL request as JSON.');
  }
}

const refusal = (status, message) => ({ status, body: { errors: [{ message }] } });

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LONGEST_REQUEST) throw new Error('too long');
  }
  return body;
}

const server = createServer((request, response) => {
  void answerTo(request).then(({ status, body }) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
  );
});
server.listen(Number(PORT), HOST, () => {
  console.log(`riverside is listening at http://${HOST}:${server.address().port}`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close());
