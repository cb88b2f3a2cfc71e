import { startAll } from '../../cli/start.ts';
import { agency } from '../support/agency.ts';
import { busy } from '../support/busy.ts';
import { askAt, settingsFor } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();

test('an agency joins, changes, goes back and leaves while everybody is asking, and nobody’s request fails', async () => {
  const host = await startAll(settingsFor({ DATA_DIR: `${folder}/data`, LOG_LEVEL: 'warn' }));
  const first = await agency(folder, 'first');
  const more = await agency(folder, 'more');
  const asking = busy(host.url, 20);
  for (let turn = 0; turn < 2; turn++) {
    await host.live.apply([first.published]);
    const { data, errors } = await askAt(
      host.url,
      '{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions { routes { listing { id ... on RoundsListing { crew } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.whoDelivers.routes).toContainEqual({
      listing: { id: 'rounds:bins', crew: 'Blue' },
    });
    await host.live.apply([more.published]);
    const changed = await askAt(
      host.url,
      '{ listing(id: "rounds:bins") { ... on RoundsListing { rounds } } }',
    );
    expect(changed.data.listing.rounds).toBe('weekly');
    await host.live.apply([first.published]);
    await host.live.apply([]);
    const gone = await askAt(host.url, '{ listing(id: "rounds:bins") { id } }');
    expect(gone.data.listing).toBeNull();
  }
  const { asked, wrong } = await asking.stop();
  expect(asked).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
  await first.close();
  await more.close();
  await host.close();
}, 120_000);
