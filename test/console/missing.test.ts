import { askingFor, type Ask } from '../../console/ask.ts';
import { visitOf } from '../../console/page.ts';
import { answer } from '../../console/pages/answer/answer.ts';
import { overHttp } from '../../console/reach.ts';
import { createRender } from '../../console/render.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();
let ask: Ask;
let close: () => Promise<void>;
beforeAll(() => {
  const reach = overHttp(new URL(directory.url));
  ask = askingFor(reach)('192.0.2.1');
  close = reach.close;
});
afterAll(() => close());

/** The graph, when it has not heard from some publishers lately. */
const hardOfHearing: Ask = async (operation, variables) => {
  // oxlint-disable-next-line typescript/no-explicit-any -- what the graph answers
  const data: any = await ask(operation, variables);
  data.whoDelivers.incomplete = [
    { publisher: { id: 'third-sector', tier: 'THIRD_SECTOR' }, heard: '2026-07-01T09:05:00.000Z' },
    { publisher: { id: 'regional', tier: 'REGIONAL' }, heard: null },
  ];
  return data;
};

async function answered(address: string): Promise<string> {
  const visit = visitOf(address, {});
  const shown = await answer(visit, hardOfHearing);
  if (!('template' in shown)) throw new Error('it is not a page');
  return createRender('/assets')(visit, shown);
}

test('publishers not heard from are named, with when they last were, in UK time', async () => {
  const html = await answered('/answer?service=lgsl:524&postcode=LS1+1UR');
  expect(html).toContain('This answer may lack some of what these offer');
  expect(html).toContain('Charities and community groups (last heard at 10:05am on 1 July 2026)');
  expect(html).toContain('Regional bodies (not heard from yet)');
});

test('and so they are in Welsh', async () => {
  const html = await answered('/answer?service=lgsl:524&postcode=LS1+1UR&lang=cy');
  expect(html).toContain('clywyd ddiwethaf am 10:05am ar 1 Gorffennaf 2026');
});
