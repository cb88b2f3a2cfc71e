import { SubgraphFailed } from './failures.ts';

type Entity = { __typename?: string };

/** What any listing is asked for as, where an agency adds fields to all of them. */
const LISTING = 'Listing';

/**
 * Refuses entities that are not those asked for, one for one: merged, they would be one another's fields.
 * Which type a Listing is of only routing knows: what another subgraph says of it is left out, for it would
 * take the place of the type that the listing has. @throws SubgraphFailed
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
