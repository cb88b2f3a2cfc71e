/** The Federation directives that a publisher may use. */
export const FEDERATION_DIRECTIVES = [
  'key',
  'shareable',
  'inaccessible',
  'external',
  'requires',
  'provides',
  'tag',
  'interfaceObject',
  'cost',
  'listSize',
] as const;

/** The @link by which a schema declares Federation 2, and which of its directives it imports. */
export const linkImporting = (directives: readonly string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${directives.map((name) => `"@${name}"`).join(', ')}])\n`;

const CONTRACTS = ['key', 'shareable', 'inaccessible', 'external'];

/** The @link of every subgraph, with the directives that the contract uses. */
export const federationLink = linkImporting(CONTRACTS);

/** The same for a subgraph that declares the costs of its fields. */
export const pricedLink = linkImporting([...CONTRACTS, 'cost', 'listSize']);
