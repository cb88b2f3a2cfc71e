import type { DefinitionNode } from 'graphql';
import type { Ownership } from '../policy/ownership.ts';
import type { Warn } from './warning.ts';

/** The context of upgrading an SDL to today's form: whose it is, and what an operator approved. */
export type EditContext = {
  publisher: Ownership;
  /** Whether a field of the publisher's on Place may be composed. */
  isApproved: (field: string) => boolean;
  warn: Warn;
};

/** One step from an SDL as it was sent to what is composed. */
export type Edit = (
  definitions: readonly DefinitionNode[],
  ground: EditContext,
) => readonly DefinitionNode[];
