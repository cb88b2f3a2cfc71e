import { readFileSync } from 'node:fs';
import { argv, exit, stderr } from 'node:process';
import { parse, visit } from 'graphql';
import { sdlFiles } from './codegen/sdl-files.js';

// Fails where something in the graph has no description, or one that only repeats its name. Given files, it checks
// these instead of the graph's own.

// A publisher's descriptions of Query and Mutation, and of types that it only references, are not in the graph.
const ROOTS = new Set(['Query', 'Mutation']);
const isStub = ({ directives = [] }) =>
  directives.some(({ arguments: given }) => given.some(({ name }) => name.value === 'resolvable'));

const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'of',
  'its',
  'this',
  'is',
  'and',
  'or',
  'for',
  'in',
  'to',
  's',
]);

const wordsIn = (text) =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];
// A plural adds nothing to the name.
const inOneForm = (word) => word.replace(/(?<=\w\w)s$/, '');

/** Whether a description has no word beyond those of its name and its parent's name. */
function onlyRepeats(description, names) {
  const known = new Set(names.flatMap(wordsIn).map(inOneForm));
  return wordsIn(description).every((word) => SMALL_WORDS.has(word) || known.has(inOneForm(word)));
}

function faultsIn(path) {
  const faults = [];
  const look = (node, owners) => {
    const names = [...owners, node.name.value];
    const at = `${path}:${node.name.loc.startToken.line}: ${names.join('.')}`;
    if (!node.description?.value.trim()) faults.push(`${at} has no description`);
    else if (onlyRepeats(node.description.value, names))
      faults.push(`${at}: "${node.description.value}" only repeats the name`);
  };
  const members = ({ fields = [], values = [] }) => [...fields, ...values];
  const lookAt = (type) => {
    if (isStub(type)) return false;
    const isNew = type.kind.endsWith('TypeDefinition') && !ROOTS.has(type.name.value);
    if (isNew) look(type, []);
    for (const member of members(type)) {
      look(member, [type.name.value]);
      for (const argument of member.arguments ?? [])
        look(argument, [type.name.value, member.name.value]);
    }
    return false;
  };
  visit(parse(readFileSync(path, 'utf8')), {
    enter: (node) => (/Type(Definition|Extension)$/.test(node.kind) ? lookAt(node) : undefined),
  });
  return faults;
}

const given = argv.slice(2);
const faults = (given.length > 0 ? given : sdlFiles()).flatMap(faultsIn);
for (const fault of faults) stderr.write(`${fault}.\n`);
if (faults.length > 0) exit(1);
