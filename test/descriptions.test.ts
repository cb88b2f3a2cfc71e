import { spawnSync } from 'node:child_process';

const judged = (name: string) => {
  const path = `test/fixtures/descriptions/${name}.graphql`;
  const { status, stderr } = spawnSync(process.execPath, ['tools/descriptions.js', path], {
    encoding: 'utf8',
  });
  return { status, faults: stderr.replaceAll(path, name).split('\n').filter(Boolean) };
};

test('SDL whose descriptions say something passes; stubs and roots need none', () => {
  expect(judged('good')).toEqual({ status: 0, faults: [] });
});

test('what has no description, or repeats its name, is told with file and line', () => {
  expect(judged('bad')).toEqual({
    status: 1,
    faults: [
      'bad:1: Library has no description.',
      'bad:3: Library.openingHours: "The opening hours of the library." only repeats the name.',
      'bad:3: Library.openingHours.day has no description.',
      'bad:8: Stock.BOOK: "A book." only repeats the name.',
      'bad:9: Stock.GAME has no description.',
      'bad:13: Request.title has no description.',
    ],
  });
});

test('the graph itself passes', () => {
  expect(spawnSync(process.execPath, ['tools/descriptions.js']).status).toBe(0);
});
