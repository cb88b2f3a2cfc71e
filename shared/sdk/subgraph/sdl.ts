import { mutationSDL } from '../../contract/input.ts';
import { publisherSDL } from '../../contract/publisher.ts';
import { ownerReportSDL } from '../../contract/reports.ts';
import { ASSESSED } from './assessed.ts';
import type { WholeDefinition } from './definition.ts';

/** What of a definition is in its SDL. */
type Defined = Pick<
  WholeDefinition<never, never>,
  'typeName' | 'fields' | 'inputFields' | 'types'
> & {
  assess?: unknown;
};

/** The SDL of a publisher's subgraph, with its mutations where it wants them and its reports where it takes them. */
export const subgraphSDL = (
  { typeName, fields, inputFields, types = '', assess }: Defined,
  takesReports: boolean,
): string =>
  publisherSDL({
    typeName,
    fields: fields + (assess ? ASSESSED : ''),
    more: [
      inputFields === undefined ? '' : mutationSDL(typeName, inputFields),
      takesReports ? ownerReportSDL(typeName) : '',
      types,
    ].join('\n'),
  });
