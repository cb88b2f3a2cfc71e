import { SubgraphFailed } from './failures.ts';

type Entity = { __typename?: string };

/** The type name any listing is requested as, where an agency adds fields to all of them. */
const LISTING = 'Listing';

/**
 * Refuses entities that do not match those requested one for one: merging would mix up their fields.
 * Only routing knows a Listing's concrete type: another subgraph's __typename is dropped, because it would
 * overwrite the listing's actual type. @throws SubgraphFailed
 */
export function checkEntities(
  subgraph: string,
  data: Record<string, unknown>,
  variables: Record<string, unknown>,
) {
  const asked = variables['representations'] as Required<Entity>[] | undefined;
  if (!asked) return;
  const knowsTypes = subgraph === 'routing';
  const entities = data['_entities'] as (Entity | null)[] | null | undefined;
  const alike =
    entities?.length === asked.length &&
    entities.every((entity, index) => {
      const wanted = asked[index]!.__typename;
      const type = entity?.__typename;
      return type === undefined || type === wanted || (knowsTypes && wanted === LISTING);
    });
  if (!alike)
    throw new SubgraphFailed('MALFORMED', 'answered with other entities than it was asked for');
  if (!knowsTypes)
    for (const entity of entities) if (entity?.__typename === LISTING) delete entity.__typename;
}
