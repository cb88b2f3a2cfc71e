import { parentPort } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSchema, execute, GraphQLError, parse, printSchema } from 'graphql';

// A plain module, since a thread loads it as it is, whether or not the rest has been built.

let supergraph;
let planner;
let apiSdl;
let api;

const tasks = {
  /** Reads a supergraph; answers with the schema callers see of it. */
  load({ supergraphSdl }) {
    supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    apiSdl = printSchema(supergraph.apiSchema().toGraphQLJSSchema());
    return { apiSdl };
  },
  /** Makes the planner, which takes the longest by far. */
  prepare() {
    planner = new QueryPlanner(supergraph);
    return {};
  },
  /** Plans the one operation of a document that was validated. */
  plan({ text }) {
    const operation = operationFromDocument(supergraph.apiSchema(), parse(text));
    return { plan: JSON.stringify(planner.buildQueryPlan(operation)) };
  },
  /** Answers what a validated operation asks about the schema. */
  introspect({ text, operationName, variables }) {
    api ??= buildSchema(apiSdl, { assumeValid: true, assumeValidSDL: true });
    const document = parse(text);
    const answer = execute({ schema: api, document, operationName, variableValues: variables });
    return { answer: JSON.stringify(answer) };
  },
};

parentPort.on('message', ({ task, ...input }) => {
  try {
    parentPort.postMessage(tasks[task](input));
  } catch (error) {
    // An operation that cannot be planned is the caller's to change; the rest is a fault of ours.
    parentPort.postMessage({
      [error instanceof GraphQLError ? 'refused' : 'fault']: String(error.message),
    });
  }
});
