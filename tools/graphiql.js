import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { EXAMPLE_QUERY } from '../dist/shared/contract/example-query.js';

// Builds the page to try the graph in: one file with everything in it, and its compressed twins. Nothing of the package
// it comes from is needed at run time.
const OUT = 'dist/gateway/graphiql.html';
// The most takes brotli half a minute for nine megabytes.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

const page = renderGraphiQL({
  endpoint: '/graphql',
  title: 'Signpost',
  defaultQuery: EXAMPLE_QUERY,
});
if (!existsSync(OUT) || readFileSync(OUT, 'utf8') !== page) {
  mkdirSync('dist/gateway', { recursive: true });
  writeFileSync(`${OUT}.br`, brotliCompressSync(page, QUALITY));
  writeFileSync(`${OUT}.gz`, gzipSync(page));
  writeFileSync(OUT, page);
}
