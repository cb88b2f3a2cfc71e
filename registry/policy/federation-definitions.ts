import {
  Kind,
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
} from 'graphql';
import { textArgument } from '../../shared/contract/selected.ts';
import { readSdl } from './document.ts';

const DIRECTIVES = new Set(
  'key requires provides external tag extends shareable inaccessible override composeDirective interfaceObject authenticated requiresScopes policy context fromContext cost listSize link'.split(
    ' ',
  ),
);
const TYPES = new Set(['_Any', '_Service', '_Entity', '_FieldSet', 'FieldSet']);
const QUESTIONS = new Set(['_service', '_entities']);
const NAMESPACED = /^(federation|link)__/;
const LINK = 'https://specs.apollo.dev/link/v1.0';

/**
 * An SDL without what a federation library adds to the original and prints when it
 * is asked `_service { sdl }`: definitions of federation's own directives and types, and the root fields that
 * resolve references. Composition adds them again. The rest keeps its line numbers.
 */
export function withoutFederationDefinitions(sdl: string): string {
  const document = readSdl(sdl);
  // What cannot be parsed is refused, with the reason, by the next parser.
  if (!('definitions' in document)) return sdl;
  return document.definitions.flatMap(addedIn).reduce(blanked, sdl);
}

function addedIn(node: DefinitionNode): readonly ASTNode[] {
  switch (node.kind) {
    case Kind.DIRECTIVE_DEFINITION:
      return isAdded(node.name.value, DIRECTIVES) ? [node] : [];
    case Kind.SCHEMA_DEFINITION:
    case Kind.SCHEMA_EXTENSION:
      return linksIn(node);
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
      return isAdded(node.name.value, TYPES) ? [node] : [];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      if (isAdded(node.name.value, TYPES)) return [node];
      return node.name.value === 'Query' ? wholeOr(node, node.fields ?? [], isQuestion) : [];
    default:
      return [];
  }
}

const isAdded = (name: string, names: ReadonlySet<string>) =>
  names.has(name) || NAMESPACED.test(name);
const isQuestion = ({ name }: FieldDefinitionNode) => QUESTIONS.has(name.value);

/** The added parts; the whole node where nothing else would be left of it. */
function wholeOr<Part extends ASTNode>(
  whole: ASTNode,
  parts: readonly Part[],
  added: (part: Part) => boolean,
): readonly ASTNode[] {
  const found = parts.filter(added);
  return found.length > 0 && found.length === parts.length ? [whole] : found;
}

// A library also links the link specification itself, beside Federation's.
const linksIn = (node: ASTNode & { directives?: readonly ConstDirectiveNode[] | undefined }) =>
  wholeOr(
    node,
    node.directives ?? [],
    (directive) => directive.name.value === 'link' && textArgument(directive, 'url') === LINK,
  );

function blanked(sdl: string, { loc }: ASTNode): string {
  const { start, end } = loc!;
  return sdl.slice(0, start) + sdl.slice(start, end).replaceAll(/[^\n]/g, ' ') + sdl.slice(end);
}
