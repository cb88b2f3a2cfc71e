import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { z } from 'zod';
import { NO_FACTS } from '../../shared/domain/eligibility/facts.ts';
import { anywhere } from '../../shared/domain/eligibility/given-facts.ts';
import { compileEligibility } from '../../shared/domain/eligibility/verdict.ts';
import { createReportStore } from '../../shared/protocol/reports/store.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
import { defineListingSubgraph } from '../../shared/sdk/subgraph/define.ts';
import { temporaryFolder } from '../support/folder.ts';
import { draft } from '../support/listing.ts';

const folder = temporaryFolder();

test('a publisher that decides with code is asked by its own field; by what it announces the directory says to check with it', async () => {
  const database = openEmbedded(join(folder, 'store'));
  const store = createListingStore<{ reach: number }>(database);
  await store.save(
    { ...draft('coded', { eligibility: { assessedBy: 'PUBLISHER' } }), own: { reach: 5 } },
    0,
    'ada',
  );
  const { schema, context, feed } = defineListingSubgraph<{ reach: number }>(
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
    { store, reports: createReportStore(database) },
  );
  const ask = async (told: object[]) => {
    const { data, errors } = await execute({
      schema,
      document: parse(`query ($told: [FactInput!]) {
        _entities(representations: [{ __typename: "CodedListing", id: "coded:coded" }]) { ... on CodedListing {
          assessed(circumstances: $told) { verdict missing { fact text } }
        } }
      }`),
      variableValues: { told },
      contextValue: context({}),
    });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data!['_entities']))[0];
  };
  expect(await ask([])).toMatchObject({
    assessed: { verdict: 'NEEDS_INFORMATION', missing: [{ fact: 'number_of_children' }] },
  });
  expect(await ask([{ fact: 'number_of_children', value: '5' }])).toMatchObject({
    assessed: { verdict: 'ELIGIBLE', missing: [] },
  });
  const { items } = await feed(null, 1);
  const directorys = compileEligibility(items[0]!.data!.eligibility);
  expect(directorys(anywhere(NO_FACTS)).verdict).toBe('CHECK_WITH_PROVIDER');
  await database.close();
});
