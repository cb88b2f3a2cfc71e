import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { z } from 'zod';
import { readFacts, type FactInput } from '../../shared/eligibility/facts.ts';
import { compileEligibility } from '../../shared/eligibility/verdict.ts';
import { createReportStore } from '../../shared/reports/store.ts';
import { openEmbedded } from '../../shared/store/embedded.ts';
import { createListingStore } from '../../shared/store/listings.ts';
import { defineListingSubgraph } from '../../shared/subgraph/define.ts';
import { temporaryFolder } from '../support/folder.ts';
import { draft } from '../support/listing.ts';

const folder = temporaryFolder();

test('a publisher that decides with code is asked by its own field; what it announces says to check with it', async () => {
  const database = openEmbedded(join(folder, 'store'));
  const store = createListingStore<{ reach: number }>(database);
  await store.save(
    { ...draft('coded', { eligibility: { assessedBy: 'PUBLISHER' } }), own: { reach: 5 } },
    0,
    'ada',
  );
  const { schema, context } = defineListingSubgraph<{ reach: number }>(
    {
      name: 'coded',
      tier: 'LOCAL',
      typeName: 'CodedListing',
      own: z.strictObject({ reach: z.number() }),
      fields: 'reach: Int',
      inputFields: 'reach: Int!',
      ownFields: { reach: ({ reach }) => reach },
      assess: ({ reach }, facts) => {
        const children = facts.get('number_of_children');
        return children === undefined
          ? { verdict: 'NEEDS_INFORMATION', missing: ['number_of_children'] }
          : { verdict: (children as number) >= reach ? 'ELIGIBLE' : 'INELIGIBLE' };
      },
    },
    { store, reports: createReportStore(database), keys: [] },
  );
  const ask = async (told: FactInput[]) => {
    const { data, errors } = await execute({
      schema,
      document: parse(`query ($told: [FactInput!]) {
        _feed { items { data } }
        _entities(representations: [{ __typename: "CodedListing", id: "coded:coded" }]) { ... on CodedListing {
          assessed(circumstances: $told) { verdict missing { fact text } }
        } }
      }`),
      variableValues: { told },
      contextValue: context({}),
    });
    expect(errors).toBeUndefined();
    const { _entities, _feed } = JSON.parse(JSON.stringify(data));
    const { eligibility } = JSON.parse(_feed.items[0].data);
    return { ..._entities[0], contract: compileEligibility(eligibility)(readFacts(told)).verdict };
  };
  expect(await ask([])).toMatchObject({
    contract: 'CHECK_WITH_PROVIDER',
    assessed: { verdict: 'NEEDS_INFORMATION', missing: [{ fact: 'number_of_children' }] },
  });
  expect(await ask([{ fact: 'number_of_children', value: '5' }])).toMatchObject({
    contract: 'CHECK_WITH_PROVIDER',
    assessed: { verdict: 'ELIGIBLE', missing: [] },
  });
  await database.close();
});
