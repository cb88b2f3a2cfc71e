// Who may import whom: an allow-list. docs/architecture.md says what each folder is for.
const CONTRACT = 'shared/(contract|domain|runtime)';

/** What each folder may import beside itself, as regular expressions of paths. */
const MAY_IMPORT = {
  'shared/runtime': [],
  'shared/domain': ['shared/runtime'],
  'shared/contract': ['shared/(domain|runtime)'],
  'shared/http': [CONTRACT],
  'shared/storage': [CONTRACT],
  'shared/protocol': [CONTRACT, 'shared/(http|storage)'],
  'shared/sdk': ['shared'],
  'subgraphs/local': ['shared'],
  'subgraphs/regional': ['shared'],
  'subgraphs/national': ['shared'],
  'subgraphs/third-sector': ['shared'],
  'subgraphs/routing': ['shared'],
  'gateway/operation': [CONTRACT],
  'gateway/composition': ['shared'],
  'gateway/execution': ['shared', 'gateway/(operation|composition)'],
  'gateway/[^/]+[.]ts': ['shared', 'gateway'],
  registry: ['shared', 'gateway/(composition|operation)'],
  // A client of the graph: what it knows of the directory, it asks the graph.
  console: [CONTRACT, 'shared/http'],
  conformance: ['shared'],
  data: [],
  app: ['shared', 'subgraphs', 'gateway', 'registry', 'console', 'data'],
  cli: ['app', 'shared', 'conformance', 'data'],
  bench: ['.*'],
};

const OWN_CODE = '^(shared|subgraphs|gateway|registry|console|conformance|data|app|cli|bench)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Types included: two files that need each other are one, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    ...Object.entries(MAY_IMPORT).flatMap(([folder, others]) =>
      [folder, ...others].map((other) => ({
        from: { path: `^${folder}(/|$)` },
        to: { path: `^${other}(/|$)` },
      })),
    ),
    // Packages are knip's to watch.
    { from: {}, to: { pathNot: OWN_CODE } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(console/client|cli/init/template|shared/sdk/dist|conformance/dist)/' },
  },
};
