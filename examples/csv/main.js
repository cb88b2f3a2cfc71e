import { fileURLToPath } from 'node:url';
import {
  csvRows,
  readPublisherSettings,
  serveListingSubgraph,
  stopOnSignals,
  z,
} from 'signpost-sdk';

const FILE = fileURLToPath(new URL('listings.csv', import.meta.url));
const US = { id: 'yorkshire-meals:self', name: { en: 'Yorkshire Meals' } };

/** @type {import('signpost-sdk').ListingSubgraph<{ wheelchair: boolean }>} */
const subgraph = {
  name: 'yorkshire-meals',
  tier: 'THIRD_SECTOR',
  typeName: 'YorkshireMealsListing',
  own: z.strictObject({ wheelchair: z.boolean() }),
  fields: `
  "Whether a wheelchair can get in."
  wheelchair: Boolean`,
};

/** A row as a listing. An empty column is left out; what is wrong is told when the file is read. */
const listingOf = (row) => ({
  key: row.key,
  title: { en: row.title, ...(row.title_cy && { cy: row.title_cy }) },
  services: row.services.split(' '),
  responsible: { id: row.council, name: { en: row.council_name }, area: row.council },
  provider: US,
  arrangement: 'VOLUNTARY',
  channels: [
    ...(row.phone ? [{ type: 'PHONE', value: row.phone }] : []),
    ...(row.web ? [{ type: 'WEB', value: row.web }] : []),
  ],
  coverage: { areas: [row.council] },
  ...(row.min_age && { eligibility: { fact: 'age', op: '>=', value: Number(row.min_age) } }),
  ...(row.cost && { cost: { en: row.cost } }),
  own: { wheelchair: row.wheelchair === 'yes' },
});

/** The file as it is now: change it, and within seconds the feed tells what changed and what is gone. */
async function* listings() {
  for await (const row of csvRows(FILE)) yield listingOf(row);
}

const settings = readPublisherSettings(process.env);
const host = await serveListingSubgraph(subgraph, { listings, everySeconds: 5 }, settings);
stopOnSignals(host);
console.log(`${subgraph.name} is listening at ${host.url}`);
