import { existsSync, readFileSync } from 'node:fs';

const text = readFileSync('docs/architecture.md', 'utf8');

test('every place that the journeys name is there', () => {
  const steps = [...text.matchAll(/`((?:[\w-]+\/)+[\w-]+\.ts):([\w., ]+)`/g)];
  expect(steps.length).toBeGreaterThan(40);
  const missing = steps.flatMap(([, path, names]) => {
    if (!existsSync(path!)) return [path];
    const code = readFileSync(path!, 'utf8');
    return names!
      .split(/[., ]+/)
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(code))
      .map((name) => `${path}:${name}`);
  });
  expect(missing).toEqual([]);
});
