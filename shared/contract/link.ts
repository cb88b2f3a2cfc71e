/** How every subgraph says that it is written for Federation 2, and which of its directives it uses. */
export const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external"])\n';
