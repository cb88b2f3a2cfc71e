import { startAll } from '../../app/start-all.ts';
import type { Host } from '../../shared/http/host.ts';
import { agency } from '../support/agency.ts';
import { busy } from '../support/busy.ts';
import { askAt, settingsFor } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';
import { inProcessParts } from '../support/in-process-parts.ts';
import { registryDesk } from '../support/registry-desk.ts';

const TURNS = 10;
const REGISTRY = {
  REGISTRY_OPERATOR_KEY: 'the-key-of-the-operators-of-this-test',
  REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
};
const folder = temporaryFolder();

const TOPOLOGIES: [string, (data: string) => Promise<Host>][] = [
  ['one process', (DATA_DIR) => startAll(settingsFor({ DATA_DIR, ...REGISTRY }))],
  ['parts over HTTP', (DATA_DIR) => inProcessParts({ DATA_DIR, ...REGISTRY })],
];

test.each(TOPOLOGIES)(
  'with %s, an agency joins, changes, goes back and leaves ten times while everybody asks, and no request fails',
  async (name, start) => {
    const data = `${folder}/${name}`;
    const host = await start(data);
    const desk = await registryDesk(host.url, REGISTRY.REGISTRY_OPERATOR_KEY);
    const { serviceKey } = desk;
    const first = await agency(`${data}-agency`, serviceKey, 'first');
    const more = await agency(`${data}-agency`, serviceKey, 'more');
    const fieldsOf = async () => {
      const { data } = await askAt(
        host.url,
        '{ __type(name: "RoundsListing") { fields { name } } }',
      );
      return data.__type?.fields.map((field: { name: string }) => field.name) ?? null;
    };
    const binsOfAgency = async () =>
      (await askAt(host.url, '{ listing(id: "rounds:bins") { title } }')).data.listing;

    const asking = busy(host.url, 20);
    for (let turn = 0; turn < TURNS; turn++) {
      const published = await desk.publish(first.publication);
      expect(await binsOfAgency()).toEqual({ title: 'Listing bins' });
      expect(await fieldsOf()).not.toContain('rounds');
      await desk.publish(more.publication);
      expect(await fieldsOf()).toContain('rounds');
      await desk.rollback(published);
      expect(await fieldsOf()).not.toContain('rounds');
      await desk.retire();
      expect(await binsOfAgency()).toBeNull();
      expect(await fieldsOf()).toBeNull();
    }
    const { asked, wrong } = await asking.stop();
    process.stderr.write(`${name}: ${asked} asked, ${wrong.length} wrong\n`);
    expect(asked).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
    await host.close();
    await first.close();
    await more.close();
  },
);
