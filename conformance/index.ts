/** The checks that a subgraph must pass, for use in its own tests: docs/publishing.md shows how. */
export { CHECKS } from './checks.ts';
export { CannotRun } from './finding.ts';
export { humanReport } from './report/human.ts';
export { junitReport } from './report/junit.ts';
export { checkConformance, type Report, type Result } from './run.ts';
