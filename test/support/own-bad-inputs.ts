import type { BadInput } from './bad-inputs.ts';

const document = (id: string, name: string, query: string): BadInput => ({
  id,
  category: 'doc',
  name,
  auto: true,
  send: {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    gen: { body: `JSON.stringify({ query: ${query} })` },
  },
  expect: { status: [400] },
});

/** Bad inputs of this project's own, sent wherever its tests run. */
export const OWN_BAD_INPUTS: readonly BadInput[] = [
  document(
    'OWN1',
    'twenty fragments that each spread the next one twice, a million fields',
    '"{...f0}" + Array.from({length: 20}, (_, i) => `fragment f${i} on Query {...f${i + 1} ...f${i + 1}}`).join(" ") + "fragment f20 on Query {__typename}"',
  ),
  document(
    'OWN2',
    'fields nested through fragments',
    '"{area(code: 1) {...f0}}" + Array.from({length: 30}, (_, i) => `fragment f${i} on Area {parent {...f${i + 1}}}`).join(" ") + "fragment f30 on Area {code}"',
  ),
  document(
    'OWN3',
    'sixty questions behind one fragment',
    '"{...many} fragment many on Query {" + Array.from({length: 60}, (_, i) => `a${i}: area(code: 1) {code}`).join(" ") + "}"',
  ),
  document('OWN4', 'several operations and no name', '"query A {__typename} query B {__typename}"'),
  {
    id: 'OWN5',
    category: 'transport',
    name: 'a body that stops half-way',
    auto: true,
    send: {
      raw: true,
      gen: {
        raw: '"POST /graphql HTTP/1.1\\r\\nHost: " + H + "\\r\\nContent-Type: application/json\\r\\nContent-Length: 100\\r\\n\\r\\n{\\"query\\""',
      },
    },
    expect: { status: [408, 0] },
  },
];
