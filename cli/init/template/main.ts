import { readPublisherSettings, serveListingSubgraph, stopOnSignals } from 'signpost-sdk';
import { listings } from './listings.ts';
import { subgraph } from './subgraph.ts';

const host = await serveListingSubgraph(subgraph, { listings }, readPublisherSettings(process.env));
stopOnSignals(host);
console.log(`${subgraph.name} is listening at ${host.url}`);
