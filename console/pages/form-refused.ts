import type { Page } from '../page.ts';

const next = { en: 'Start a new look-up', cy: 'Dechrau chwiliad newydd' };

export const elsewhere = {
  title: { en: 'This form came from another site', cy: 'Daeth y ffurflen hon o safle arall' },
  what: {
    en: 'Nothing was sent. Open the listing here and use its own form.',
    cy: 'Ni anfonwyd dim. Agorwch y cofnod yma a defnyddiwch ei ffurflen ei hun.',
  },
  next,
};

export const tooMany = {
  title: { en: 'Too many forms from one address', cy: 'Gormod o ffurflenni o un cyfeiriad' },
  what: {
    en: 'Nothing was sent. Wait a while, then go back and send it again: what you wrote is still in the form.',
    cy: 'Ni anfonwyd dim. Arhoswch ychydig, yna ewch yn ôl a’i hanfon eto: mae’r hyn a ysgrifennoch yn dal yn y ffurflen.',
  },
  next,
};

/** A form submitted from another site (CSRF). */
export const sentFromElsewhere: Page = async () => ({
  template: 'message',
  texts: elsewhere,
  view: {},
  status: 403,
});

/** The rate limit on forms was exceeded. */
export const tooManyForms =
  (retryAfterS: number): Page =>
  async () => ({ template: 'message', texts: tooMany, view: {}, status: 429, retryAfterS });
