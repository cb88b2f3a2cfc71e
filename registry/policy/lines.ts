import { parse } from 'graphql';
import { isTypeNode } from '../../shared/contract/type-node.ts';
import { fieldsOf } from './subject.ts';

/** Finds the line of an SDL that declares a Type or Type.field, falling back to its type's line. */
export function lineFinder(sdl: string): (path: string) => number | null {
  const lines = new Map<string, number>();
  for (const type of parse(sdl).definitions.filter(isTypeNode)) {
    const name = type.name.value;
    if (!lines.has(name)) lines.set(name, type.name.loc!.startToken.line);
    for (const field of fieldsOf(type))
      lines.set(`${name}.${field.name.value}`, field.name.loc!.startToken.line);
  }
  return (path) => {
    const [type = '', field = ''] = path.split('.');
    return lines.get(`${type}.${field}`) ?? lines.get(type) ?? null;
  };
}

/** The line that a composition error is about: of the first coordinate it names that is declared in the SDL. */
export function lineOfError(error: string, sdl: string): number | null {
  const lineOf = lineFinder(sdl);
  const named = [...error.matchAll(/"@?(\w+(?:\.\w+)?)/g)].map(([, name = '']) => lineOf(name));
  const directive = /"(@\w+)"/.exec(error)?.[1];
  const used = directive ? sdl.split('\n').findIndex((line) => line.includes(directive)) : -1;
  return named.find((line) => line !== null) ?? (used < 0 ? null : used + 1);
}
