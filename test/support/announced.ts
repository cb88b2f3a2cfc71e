import {
  funderOf,
  type Announcement,
  type Organisation,
} from '../../shared/contract/listing-record.ts';
import { say, type Text } from '../../shared/domain/language.ts';

/** All that the graph says of an organisation. */
export const ORGANISATION = '{ id name nameCy: name(language: CY) homepage phone area { code } }';

/** All of the contract's fields but its verdicts, as the graph is asked for them. */
export const CONTRACT = `id title titleCy: title(language: CY) summary summaryCy: summary(language: CY)
  tier status services { id } responsible ${ORGANISATION} provider ${ORGANISATION} arrangement funder ${ORGANISATION}
  channels { type value label interaction hours latitude longitude }
  coverage { areas { code } radius { latitude longitude km } }
  cost costCy: cost(language: CY) licence languages accessibility
  validFrom validTo assuredOn reviewDue modified publisher { id tier }`;

/** What the graph should answer to these of a listing, by what its owner announced. */
export const asAnnounced = (announced: Announcement): Record<string, unknown> => ({
  id: announced.id,
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
  licence: announced.licence ?? null,
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
