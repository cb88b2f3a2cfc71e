import type { Ask } from '../ask.ts';
import { paramsOf, readEnquiry, type PageEnquiry } from '../enquiry.ts';
import { inLanguage } from '../language.ts';
import type { Page, Visit } from '../page.ts';
import type { ChannelType } from '../schema.generated.ts';
import { handoutText, type HandoutFacts } from '../view/handout.ts';
import { HANDOUT, RESPONSIBLE } from './handout.generated.ts';
import { notFound } from './not-found.ts';

export const texts = {
  title: { en: 'Text or e-mail this', cy: 'Anfon hwn drwy neges destun neu e-bost' },
  what: {
    en: 'Copy the words, or open them in this computer’s own messages. Nothing is sent from here.',
    cy: 'Copïwch y geiriau, neu eu hagor yn rhaglen negeseuon y cyfrifiadur hwn. Ni anfonir dim oddi yma.',
  },
  words: { en: 'Words to send', cy: 'Geiriau i’w hanfon' },
  count: { en: '{count} characters', cy: 'Nifer y nodau: {count}' },
  email: { en: 'Open as an e-mail', cy: 'Agor fel e-bost' },
  text: { en: 'Open as a text message', cy: 'Agor fel neges destun' },
  back: { en: 'Back to the answer', cy: 'Yn ôl i’r ateb' },
  backToListing: { en: 'Back to the listing', cy: 'Yn ôl i’r cofnod' },
};

/** A few lines about one listing, or the body responsible, for the caller to keep. */
export const handout: Page = async (visit, ask) => {
  const { query, language, link } = visit;
  const enquiry = readEnquiry(query);
  const listing = query.get('listing');
  const told = await (listing
    ? ofListing(listing, visit, ask)
    : ofResponsible(enquiry, visit, ask));
  if (!told) return notFound(visit, ask);
  const text = handoutText(told, language);
  const [subject, body] = [told.title, text.replaceAll('\n', '\r\n')].map(encodeURIComponent);
  const said = inLanguage(texts, language);
  const answered = enquiry.service && enquiry.postcode;
  return {
    template: 'handout',
    texts,
    view: {
      text,
      email: `mailto:?subject=${subject}&body=${body}`,
      sms: `sms:?&body=${encodeURIComponent(text)}`,
      back: answered
        ? { text: said.back, href: link('/answer', paramsOf(enquiry)) }
        : { text: said.backToListing, href: link(`/listings/${listing}`) },
    },
  };
};

async function ofListing(id: string, { language }: Visit, ask: Ask): Promise<HandoutFacts | null> {
  const { listing } = await ask(HANDOUT, { id, language });
  return listing && { ...listing, provider: listing.provider.name };
}

async function ofResponsible(
  { service, postcode, on, locality }: PageEnquiry,
  { language }: Visit,
  ask: Ask,
): Promise<HandoutFacts | null> {
  const asked = { service, postcode, on, locality, language };
  const { whoDelivers: found } = await ask(RESPONSIBLE, asked);
  if (!('service' in found) || !found.responsible) return null;
  const { name, phone, homepage } = found.responsible;
  const way = (type: ChannelType, value: string | null) =>
    value ? [{ type, value, hoursText: null }] : [];
  return {
    title: found.service.title,
    provider: name,
    channels: [...way('PHONE', phone), ...way('WEB', homepage)],
    cost: null,
  };
}
