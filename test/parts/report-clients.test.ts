import { askAt } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';
import { inProcessParts } from '../support/in-process-parts.ts';

const folder = temporaryFolder();
const REPORT = `mutation ($text: String) {
  reportListing(listing: "local:leeds-524", reason: OTHER, text: $text) { ... on ReportRefused { code } ... on ReportReceived { reference } }
}`;

test.each([
  ['a proxy that is trusted tells clients apart', 'loopback', 4],
  ['with no proxy trusted, who is forged to ask is one client all the same', '', 3],
])('each part by itself: %s', async (_, TRUST_PROXY, taken) => {
  const parts = await inProcessParts({ DATA_DIR: `${folder}/${taken}`, TRUST_PROXY });
  try {
    const outcomes = [];
    for (let sent = 0; sent < 4; sent++) {
      const headers = { 'x-forwarded-for': `192.0.2.${sent}`, 'x-signpost-client': `of ${sent}` };
      const { data } = await askAt(parts.url, REPORT, { text: `words ${sent}` }, headers);
      outcomes.push(data.reportListing);
    }
    expect(outcomes.filter(({ reference }) => reference)).toHaveLength(taken);
  } finally {
    await parts.close();
  }
});
