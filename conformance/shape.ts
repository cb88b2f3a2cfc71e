import {
  Kind,
  parse,
  print,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { CONTRACT_FIELDS } from '../shared/contract/listing.ts';
import { publisherSDL } from '../shared/contract/publisher.ts';
import { isTypeName } from '../shared/contract/type-name.ts';
import { isTypeNode, type TypeNode } from '../shared/contract/type-node.ts';
import { valueSDL } from '../shared/contract/values.ts';
import type { OwnText } from '../shared/domain/language.ts';
import { text } from './finding.ts';

type Member = FieldDefinitionNode | InputValueDefinitionNode;
/** A type as callers see it: its kind, and each member as written, without descriptions or directives. */
type Shape = { kind: string; members: ReadonlyMap<string, string> };

/** Where an SDL departs from the publishers' contract. */
export function departures(document: DocumentNode, typeName: string | null): OwnText[] {
  const actual = shapesIn(document);
  // The feed is required; of the contract's other types those that a publisher's own fields use, and in full.
  const used = [...shapesIn(parse(valueSDL))].filter(([name]) => actual.has(name));
  const contract = new Map([...used, ...shapesIn(parse(publisherSDL()))]);
  return [
    ...[...contract].flatMap(([name, shape]) => compared(name, shape, actual.get(name))),
    ...(typeName === null ? [] : [...misnamed(typeName), ...compulsory(typeName, actual)]),
  ];
}

const misnamed = (typeName: string): OwnText[] =>
  isTypeName(typeName)
    ? []
    : [
        text(
          `${typeName} is a type of listings: its name should end in Listing`,
          `math o gofnodion yw ${typeName}: dylai ei enw orffen â Listing`,
        ),
      ];

function compared(name: string, contract: Shape, actual: Shape | undefined): OwnText[] {
  if (!actual) return [text(`${name} is missing`, `mae ${name} ar goll`)];
  if (actual.kind !== contract.kind)
    return [
      text(
        `${name} is ${actual.kind}, not ${contract.kind}`,
        `${actual.kind} yw ${name}, nid ${contract.kind}`,
      ),
    ];
  return [...contract.members].flatMap(([member, written]) => {
    const found = actual.members.get(member);
    if (found === undefined)
      return [text(`${name}.${member} is missing`, `mae ${name}.${member} ar goll`)];
    if (found === written) return [];
    return [
      text(`${name}.${found} should be ${written}`, `dylai ${name}.${found} fod yn ${written}`),
    ];
  });
}

/** A publisher's own non-null fields: with its subgraph down they would make the whole listing null. */
const compulsory = (typeName: string, actual: ReadonlyMap<string, Shape>): OwnText[] =>
  [...(actual.get(typeName)?.members ?? [])]
    .filter(([name, written]) => !CONTRACT_FIELDS.includes(name) && written.endsWith('!'))
    .map(([name]) =>
      text(
        `${typeName}.${name} is the publisher’s own and must be nullable`,
        `maes y cyhoeddwr ei hun yw ${typeName}.${name} a rhaid iddo allu bod yn wag`,
      ),
    );

function shapesIn(document: DocumentNode): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const node of document.definitions.filter(isTypeNode)) {
    const name = node.name.value;
    const members = new Map([...(shapes.get(name)?.members ?? []), ...membersOf(node)]);
    shapes.set(name, { kind: kindOf(node), members });
  }
  return shapes;
}

// ObjectTypeExtension and ObjectTypeDefinition are the same kind.
const kindOf = ({ kind }: TypeNode) =>
  kind.replace(/Type(Definition|Extension)$/, '').toLowerCase();

function membersOf(node: TypeNode): [string, string][] {
  if ('values' in node) return (node.values ?? []).map(({ name }) => [name.value, name.value]);
  if (!('fields' in node)) return [];
  return ((node.fields ?? []) as readonly Member[]).map((field) => [
    field.name.value,
    written(field),
  ]);
}

/** A field as `name(argument: Type = default): Type`. */
function written(field: Member): string {
  const given = field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
  const taken = given.map(
    ({ name, type, defaultValue }) =>
      `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`,
  );
  return `${field.name.value}${taken.length > 0 ? `(${taken.join(', ')})` : ''}: ${print(field.type)}`;
}
