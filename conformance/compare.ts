import { funderOf, type Announcement, type Organisation } from '../shared/listing/record.ts';
import { say, type OwnText, type Text } from '../shared/language/text.ts';
import { sameContent } from '../shared/store/same.ts';
import { text } from './check.ts';

const ORGANISATION = '{ id name nameCy: name(language: CY) homepage phone area { code } }';

/** The contract's fields that a reference is asked for, to be compared with the announcement. */
export const COMPARED = `id title titleCy: title(language: CY) summary summaryCy: summary(language: CY)
  tier status services { id } responsible ${ORGANISATION} provider ${ORGANISATION} arrangement funder ${ORGANISATION}
  channels { type value label interaction hours latitude longitude }
  coverage { areas { code } radius { latitude longitude km } }
  cost costCy: cost(language: CY) languages accessibility
  validFrom validTo assuredOn reviewDue modified publisher { id tier }`;

/** Where a reference says something else of a listing than the feed did. */
export function differences(
  announced: Announcement,
  entity: Record<string, unknown> | null,
): OwnText[] {
  const { id } = announced;
  if (!entity) return [text(`${id} is announced and null`, `cyhoeddir ${id} ac mae’n null`)];
  return Object.entries(expected(announced))
    .filter(([field, value]) => !sameContent(value, entity[field] ?? null))
    .map(([field]) =>
      text(`${id}: ${field} is not as announced`, `${id}: nid yw ${field} fel y’i cyhoeddwyd`),
    );
}

const expected = (announced: Announcement): Record<string, unknown> => ({
  ...spoken('title', announced.title),
  ...spoken('summary', announced.summary),
  ...spoken('cost', announced.cost),
  tier: announced.tier,
  status: announced.status,
  services: announced.services.map((id) => ({ id })),
  responsible: organisation(announced.responsible),
  provider: organisation(announced.provider),
  arrangement: announced.arrangement,
  funder: organisation(funderOf(announced)),
  channels: announced.channels.map((channel) => ({
    type: channel.type,
    value: channel.value,
    label: channel.label ? say(channel.label, 'EN') : null,
    interaction: channel.interaction ?? null,
    hours: channel.hours ?? null,
    latitude: channel.latitude ?? null,
    longitude: channel.longitude ?? null,
  })),
  coverage: {
    areas: announced.coverage.areas.map((code) => ({ code })),
    radius: announced.coverage.radius ?? null,
  },
  languages: announced.languages,
  accessibility: announced.accessibility,
  validFrom: announced.validFrom ?? null,
  validTo: announced.validTo ?? null,
  assuredOn: announced.assuredOn ?? null,
  reviewDue: announced.reviewDue ?? null,
  modified: announced.modified,
  publisher: { id: announced.publisher, tier: announced.tier },
});

const spoken = (field: string, text: Text | undefined) => ({
  [field]: text ? say(text, 'EN') : null,
  [`${field}Cy`]: text ? say(text, 'CY') : null,
});

const organisation = (body: Organisation | undefined) =>
  body
    ? {
        id: body.id,
        name: say(body.name, 'EN'),
        nameCy: say(body.name, 'CY'),
        homepage: body.homepage ?? null,
        phone: body.phone ?? null,
        area: body.area ? { code: body.area } : null,
      }
    : null;
