import type { ASTNode } from 'graphql';
import type { OwnText } from '../../shared/domain/language.ts';
import { POLICY_TEXTS, type About, type PolicyCode } from './texts.ts';

/** Why something is not taken: where in the SDL, and what to do, in two languages. */
export type Refusal = { code: string; line: number | null; message: OwnText };

/** A refusal of what stands at a node of the SDL. */
export const refuse = (
  code: PolicyCode,
  node: Pick<ASTNode, 'loc'> | number | null,
  about: About = {},
): Refusal => ({
  code,
  line: typeof node === 'number' ? node : (node?.loc?.startToken.line ?? null),
  message: POLICY_TEXTS[code](about),
});
