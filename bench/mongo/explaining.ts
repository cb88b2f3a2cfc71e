import mongoose, { type mongo } from 'mongoose';

type Plan = { stage?: string; indexName?: string; inputStage?: Plan; inputStages?: Plan[] };
type Explained = {
  queryPlanner: { winningPlan?: Plan & { queryPlan?: Plan }; Plan?: string[] };
  executionStats?: { totalKeysExamined: number; totalDocsExamined: number; nReturned: number };
};

/** What a server says of how it does a command: MongoDB its plan and what it read, FerretDB the plan of SQLite. */
export async function explained(uri: string, command: mongo.Document): Promise<string> {
  const connection = await mongoose.createConnection(uri).asPromise();
  try {
    const { readConcern: _concern, ...explain } = command;
    return told(
      (await connection.db!.command({ explain, verbosity: 'executionStats' })) as Explained,
    );
  } finally {
    await connection.close();
  }
}

function told({ queryPlanner: { winningPlan, Plan: sqlite }, executionStats }: Explained): string {
  if (sqlite) return `SQLite: ${sqlite.map(detailOf).join('; ')}`;
  const stages = winningPlan ? stagesOf(winningPlan.queryPlan ?? winningPlan) : 'no plan';
  if (!executionStats) return stages;
  const { totalKeysExamined: keys, totalDocsExamined: documents, nReturned } = executionStats;
  return `${stages}: ${keys} keys and ${documents} documents examined for ${nReturned}`;
}

const stagesOf = ({ stage = '', indexName, inputStage, inputStages = [] }: Plan): string =>
  [
    indexName ? `${stage} ${indexName}` : stage,
    ...[...(inputStage ? [inputStage] : []), ...inputStages].map(stagesOf),
  ].join(' < ');

// "id=3 parent=0 notused=0 detail=SEARCH routing.postcodes_5471384b USING INDEX …": a node of a tree, as text.
const detailOf = (node: string) => node.replace(/^.*detail=/, '').replace(/_[0-9a-f]{8}/g, '');
