import type { Page } from '../page.ts';

export const texts = {
  title: { en: 'What does the caller need?', cy: 'Beth sydd ei angen ar y galwr?' },
  need: { en: 'Need, in the caller’s own words', cy: 'Yr angen, yng ngeiriau’r galwr' },
  needHint: {
    en: 'For example, bin day or food parcel',
    cy: 'Er enghraifft, diwrnod bin neu barsel bwyd',
  },
  postcode: { en: 'Postcode', cy: 'Cod post' },
  postcodeHint: {
    en: 'Where it is needed, for example LS1 1UR',
    cy: 'Lle mae ei angen, er enghraifft CF10 4UW',
  },
  find: { en: 'Find who delivers it', cy: 'Canfod pwy sy’n ei ddarparu' },
  needMissing: { en: 'Say what the caller needs', cy: 'Dywedwch beth sydd ei angen ar y galwr' },
  postcodeMissing: {
    en: 'Give the postcode where it is needed',
    cy: 'Rhowch y cod post lle mae ei angen',
  },
  recent: { en: 'Looked up in this tab', cy: 'Chwiliwyd yn y tab hwn' },
  forget: { en: 'Clear this list', cy: 'Clirio’r rhestr hon' },
  noResults: {
    en: 'No service has this name: the words are searched for all the same',
    cy: 'Nid oes gwasanaeth â’r enw hwn: chwilir am y geiriau serch hynny',
  },
  results: { en: '{count} services found', cy: 'Nifer y gwasanaethau a gafwyd: {count}' },
  selected: {
    en: '{option}, {place} of {count}, is highlighted',
    cy: '{option}, {place} o {count}, wedi’i amlygu',
  },
  typeMore: {
    en: 'Type two letters or more for suggestions',
    cy: 'Teipiwch ddwy lythyren neu fwy i gael awgrymiadau',
  },
  help: {
    en: 'When suggestions appear, use the up and down arrows to choose one and tab to take it.',
    cy: 'Pan fydd awgrymiadau’n ymddangos, defnyddiwch y saethau i ddewis un a’r fysell tab i’w dderbyn.',
  },
};

/** The first page: one form. Sent without a need or a postcode, it says what is missing. */
export const homePage: Page = async ({ query }) => {
  const sent = query.has('need') && query.has('postcode');
  const [need, postcode] = ['need', 'postcode'].map((name) => query.get(name)?.trim() ?? '');
  return {
    template: 'home',
    texts,
    view: {
      need,
      postcode,
      service: query.get('service') ?? '',
      needMissing: sent && !need,
      postcodeMissing: sent && !postcode,
    },
  };
};
