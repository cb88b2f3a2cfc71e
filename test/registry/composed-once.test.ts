import { shippedSubgraphs } from '../../app/shipped-sdl.ts';
import { createComposer } from '../../gateway/composition/composer.ts';
import { agencySdl } from '../support/registry/agency-sdl.ts';

const agency = (name: string, prefix: string) => ({
  name,
  tier: 'THIRD_SECTOR' as const,
  typeName: `${prefix}Listing`,
  url: 'https://agency.example/graphql',
  key: 'a-key',
  sdl: agencySdl({ prefix }),
  version: name,
});

test('a set of publishers is composed once, in whatever order a check and the log name them', async () => {
  const compose = createComposer(shippedSubgraphs);
  const [first, second] = [agency('adur', 'Adur'), agency('york', 'York')];
  const checked = compose([second, first]);
  expect(compose([first, second])).toBe(checked);
  const composed = await checked;
  expect(composed).toHaveProperty('apiSdl');
  expect(compose([first])).not.toBe(checked);
});
