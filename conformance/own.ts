import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { text, Unanswered } from './check.ts';

/** What a subgraph says of itself: its SDL, and its type of listings. */
export type Own = { sdl: string; document: DocumentNode; typeName: string };

/**
 * Reads a subgraph's SDL.
 * @throws Unanswered when it is none, or has not the one type of listings that it should have.
 */
export function ownFrom(sdl: string, wanted: string | undefined): Own {
  const document = read(sdl);
  const typeNames = listingTypesIn(document);
  const typeName = wanted ?? typeNames[0];
  if (typeName === undefined || !typeNames.includes(typeName))
    throw new Unanswered(
      text(
        `no type ${wanted ? `${wanted} ` : ''}that implements Listing and has @key(fields: "id")`,
        `nid oes math ${wanted ? `${wanted} ` : ''}sy’n gweithredu Listing ac sydd â @key(fields: "id")`,
      ),
    );
  return { sdl, document, typeName };
}

function read(sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    const { message } = error as Error;
    throw new Unanswered(
      text(`the SDL cannot be read: ${message}`, `ni ellir darllen yr SDL: ${message}`),
    );
  }
}

const listingTypesIn = ({ definitions }: DocumentNode): string[] =>
  definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(implementsListing)
    .filter(({ directives = [] }) => directives.some(isKeyById))
    .map(({ name }) => name.value);

const implementsListing = ({ interfaces = [] }: ObjectTypeDefinitionNode) =>
  interfaces.some(({ name }) => name.value === 'Listing');

const isKeyById = ({ name, arguments: given = [] }: ConstDirectiveNode) =>
  /^(federation__)?key$/.test(name.value) &&
  given.some(({ value }) => value.kind === Kind.STRING && value.value.trim() === 'id');
