import type { Command } from 'commander';
import { isPublisherName } from '../../shared/contract/identifiers.ts';
import { publisherSDL } from '../../shared/contract/publisher.ts';
import { isScheme } from '../../shared/domain/schemes.ts';
import { isTypeName, typeNameOf } from '../../shared/contract/type-name.ts';
import { OperatorError } from '../../shared/runtime/errors.ts';

type Given = { type?: string; prefix: string };

/** `signpost contract --prefix <name> [--type <name>]` */
export function addContract(program: Command) {
  program
    .command('contract')
    .description('Print the contract of a publisher’s subgraph, for one written without the SDK.')
    .requiredOption('--prefix <name>', 'its name, which its ids start with, such as leeds-carers')
    .option('--type <name>', 'its type of listings, where it adds fields: LeedsCarersListing')
    .action(({ type, prefix }: Given) => {
      checkNames(prefix, type);
      process.stdout.write(contractOf(prefix, type));
    });
}

/** @throws OperatorError for names that the directory does not accept. */
export function checkNames(prefix: string, type: string | undefined): void {
  if (!isPublisherName(prefix))
    throw new OperatorError(
      'A publisher is named in 2 to 63 small letters, digits and hyphens, such as leeds-carers.',
    );
  if (isScheme(prefix))
    throw new OperatorError(
      `${prefix} is a scheme of identifiers, as in ${prefix}:1, and so is no publisher’s name.`,
    );
  if (type !== undefined && !isTypeName(type))
    throw new OperatorError(
      `A type of listings has a name of its own that ends in Listing, such as ${typeNameOf(prefix)}: letters and digits.`,
    );
}

/** The contract for one publisher, with what SDL cannot express. */
export const contractOf = (prefix: string, type: string | undefined): string =>
  `# The contract of ${prefix}. Its listings' ids are ${prefix}:<key>, keys in small letters, digits and hyphens.
${type === undefined ? publisherSDL() : publisherSDL({ typeName: type, fields: OWN_FIELDS })}`;

const OWN_FIELDS = '\n  # Your own fields go here, all nullable.';
