import type { Command } from 'commander';
import { publisherSDL } from '../shared/contract/publisher.ts';
import { OperatorError } from '../shared/errors.ts';

type Given = { type: string; prefix: string };

/** `signpost contract --type <name> --prefix <name>` */
export function addContract(program: Command) {
  program
    .command('contract')
    .description('Print the contract of a publisher’s subgraph, for one written without the SDK.')
    .requiredOption('--type <name>', 'the type of its listings, such as LeedsCarersListing')
    .requiredOption('--prefix <name>', 'its name, which its ids start with, such as leeds-carers')
    .action(({ type, prefix }: Given) => {
      checkNames(type, prefix);
      process.stdout.write(contractOf(type, prefix));
    });
}

/** @throws OperatorError for names that are none. */
export function checkNames(type: string, prefix: string): void {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(prefix))
    throw new OperatorError(
      'A publisher is named in small letters, digits and hyphens, such as leeds-carers.',
    );
  if (!/^[A-Z][A-Za-z0-9]{0,59}$/.test(type))
    throw new OperatorError('--type takes a name such as LeedsCarersListing: letters and digits.');
}

/** The contract for one publisher, with what its SDL cannot say. */
export const contractOf = (type: string, prefix: string): string =>
  `# The contract of ${prefix}. Its listings' ids are ${prefix}:<key>, keys in small letters, digits and hyphens.
# Fields of its own go into type ${type}, all nullable; types of its own beside it. The rest stays as it is.
${publisherSDL({ typeName: type })}`;
