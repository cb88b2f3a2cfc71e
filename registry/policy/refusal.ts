import type { ASTNode } from 'graphql';
import type { OwnText } from '../../shared/domain/language.ts';
import { POLICY_TEXTS, type About, type PolicyCode } from './texts.ts';

/** Why something is refused: where in the SDL, and what to do, in two languages. */
export type Refusal = { code: string; line: number | null; message: OwnText };

/** The line of a node; with a description, the line of its name. */
export function lineOf(node: Pick<ASTNode, 'loc'>): number | null {
  const { name } = node as { name?: Pick<ASTNode, 'loc'> };
  return (name ?? node).loc?.startToken.line ?? null;
}

/** A refusal of a node of the SDL. */
export const refuse = (
  code: PolicyCode,
  node: Pick<ASTNode, 'loc'> | number | null,
  about: About = {},
): Refusal => ({
  code,
  line: typeof node === 'number' || node === null ? node : lineOf(node),
  message: POLICY_TEXTS[code](about),
});
