import { parentPort } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSchema, execute, GraphQLError, parse, printSchema } from 'graphql';

// Plain JavaScript, since the worker thread loads this file directly, whether or not the rest has been built.

let supergraph;
let planner;
let apiSdl;
let api;

const tasks = {
  /** Loads a supergraph; replies with its API schema. */
  load({ supergraphSdl }) {
    supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    apiSdl = printSchema(supergraph.apiSchema().toGraphQLJSSchema());
    return { apiSdl };
  },
  /** Builds the planner, which takes the longest by far. */
  prepare() {
    planner = new QueryPlanner(supergraph);
    return {};
  },
  /** Plans the one operation of a validated document. */
  plan({ text }) {
    const operation = operationFromDocument(supergraph.apiSchema(), parse(text));
    return { plan: JSON.stringify(planner.buildQueryPlan(operation)) };
  },
  /** Executes a validated introspection operation. */
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
    // An operation that cannot be planned is the caller's error; the rest are internal errors.
    parentPort.postMessage({
      [error instanceof GraphQLError ? 'refused' : 'fault']: String(error.message),
    });
  }
});
