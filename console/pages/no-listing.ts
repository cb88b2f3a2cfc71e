import type { Language } from '../../shared/domain/language.ts';
import type { Html } from '../page.ts';
import { showPhone } from '../view/channels.ts';
import { showUnheard } from '../view/incomplete.ts';
import type { AskedDirections } from './answer/query.ts';

export const texts = {
  title: {
    en: '{service}: nobody has published it here',
    cy: '{service}: nid oes neb wedi’i gyhoeddi yma',
  },
  responsible: {
    en: 'Nobody has published a listing for this at {postcode} yet, but the duty is theirs: start with them.',
    cy: 'Nid oes neb wedi cyhoeddi cofnod ar gyfer hyn yn {postcode} eto, ond eu dyletswydd nhw ydyw: dechreuwch gyda nhw.',
  },
  notProvided: { en: '{service} is not provided here', cy: 'Ni ddarperir {service} yma' },
  notProvidedWhat: {
    en: 'No public body has this duty in the nation that {postcode} is in. Try another service, or the council for advice.',
    cy: 'Nid oes gan unrhyw gorff cyhoeddus y ddyletswydd hon yn y wlad y mae {postcode} ynddi. Rhowch gynnig ar wasanaeth arall, neu gofynnwch i’r cyngor am gyngor.',
  },
  send: { en: 'Text or e-mail this', cy: 'Anfon hwn drwy neges destun neu e-bost' },
  website: { en: 'Website', cy: 'Gwefan' },
  noContact: {
    en: 'No phone number or website is known for them.',
    cy: 'Nid oes rhif ffôn na gwefan hysbys ar eu cyfer.',
  },
  nobody: {
    en: 'Nobody has published this service at {postcode}, and no body is known to have the duty.',
    cy: 'Nid oes neb wedi cyhoeddi’r gwasanaeth hwn yn {postcode}, ac ni wyddys am gorff â’r ddyletswydd.',
  },
  council: { en: 'The council there is {council}.', cy: 'Y cyngor yno yw {council}.' },
  again: { en: 'Look up something else', cy: 'Chwilio am rywbeth arall' },
};

/** Never a dead end: the body responsible where nothing is published, or that there is no such service here. */
export const noListing = (
  {
    outcome,
    service,
    place,
    responsible,
    incomplete,
  }: Pick<AskedDirections, 'outcome' | 'service' | 'place' | 'responsible' | 'incomplete'>,
  language: Language,
  to: (path: string, more?: object) => string,
): Html => ({
  template: 'no-listing',
  texts,
  view: {
    service,
    postcode: place.postcode,
    council: place.council.name,
    provided: outcome !== 'NOT_PROVIDED_HERE',
    responsible,
    phone: responsible?.phone ? showPhone(responsible.phone, language) : null,
    unheard: showUnheard(incomplete, language),
    send: to('/handout'),
  },
});
