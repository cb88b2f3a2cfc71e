import type { Claim } from './candidates.ts';

/** Why a listing is in the answer, and before the next one. */
export type ReasonCode =
  | 'HOLDS_DUTY'
  | 'DELIVERS_FOR_DUTY_HOLDER'
  | 'SHARED_SERVICE'
  | Claim
  | 'ANOTHER_BODY'
  | 'SUPPORT'
  | 'PAID_BY'
  | 'LOCAL_PRIORITY'
  | 'INELIGIBLE'
  | 'NARROWEST'
  | 'NEAREST'
  | 'ASSURED'
  | 'FIXED_ORDER';

/** Values interpolated into a reason. */
type Told = {
  responsible: string;
  provider: string;
  publisher: string;
  funder: string;
  payerSaysSo: boolean;
  providerSaysSo: boolean;
  said: string;
  km: string;
  assuredOn: string;
};
type Wording = { en: (told: Told) => string; cy: (told: Told) => string };

/** The words of each reason. */
export const WORDINGS: Record<ReasonCode, Wording> = {
  HOLDS_DUTY: {
    en: ({ responsible }) => `${responsible} has the duty for this here.`,
    cy: ({ responsible }) => `Gan ${responsible} mae’r ddyletswydd am hyn yma.`,
  },
  DELIVERS_FOR_DUTY_HOLDER: {
    en: ({ provider, responsible }) =>
      `${provider} delivers this for ${responsible}, which has the duty here.`,
    cy: ({ provider, responsible }) =>
      `Mae ${provider} yn darparu hyn ar ran ${responsible}, sydd â’r ddyletswydd yma.`,
  },
  SHARED_SERVICE: {
    en: ({ provider, responsible }) =>
      `${provider} runs this as a shared service for ${responsible}, which has the duty here.`,
    cy: ({ provider, responsible }) =>
      `Mae ${provider} yn rhedeg hwn fel gwasanaeth a rennir ar ran ${responsible}, sydd â’r ddyletswydd yma.`,
  },
  CLAIMS_TO_DELIVER: {
    en: ({ provider, responsible, publisher, providerSaysSo }) =>
      providerSaysSo
        ? `${provider} says that it delivers this for ${responsible}, which has not confirmed it.`
        : `The publisher ${publisher} says that ${provider} delivers this for ${responsible}; neither has confirmed it.`,
    cy: ({ provider, responsible, publisher, providerSaysSo }) =>
      providerSaysSo
        ? `Dywed ${provider} ei fod yn darparu hyn ar ran ${responsible}, nad yw wedi cadarnhau hynny.`
        : `Dywed y cyhoeddwr ${publisher} fod ${provider} yn darparu hyn ar ran ${responsible}; nid yw’r naill na’r llall wedi cadarnhau hynny.`,
  },
  PUBLISHED_IN_ITS_NAME: {
    en: ({ provider, publisher }) =>
      `This was published in the name of ${provider} by ${publisher}; ${provider} has not confirmed it.`,
    cy: ({ provider, publisher }) =>
      `Cyhoeddwyd hwn yn enw ${provider} gan ${publisher}; nid yw ${provider} wedi’i gadarnhau.`,
  },
  ANOTHER_BODY: {
    en: ({ provider, publisher, providerSaysSo }) =>
      providerSaysSo
        ? `${provider} offers this here too; the duty lies elsewhere.`
        : `The publisher ${publisher} says that ${provider} offers this here too; the duty lies elsewhere.`,
    cy: ({ provider, publisher, providerSaysSo }) =>
      providerSaysSo
        ? `Mae ${provider} hefyd yn cynnig hyn yma; mae’r ddyletswydd gyda chorff arall.`
        : `Dywed y cyhoeddwr ${publisher} fod ${provider} hefyd yn cynnig hyn yma; mae’r ddyletswydd gyda chorff arall.`,
  },
  SUPPORT: {
    en: ({ provider, publisher, providerSaysSo }) =>
      providerSaysSo
        ? `${provider} gives support with this here.`
        : `The publisher ${publisher} says that ${provider} gives support with this here.`,
    cy: ({ provider, publisher, providerSaysSo }) =>
      providerSaysSo
        ? `Mae ${provider} yn rhoi cymorth gyda hyn yma.`
        : `Dywed y cyhoeddwr ${publisher} fod ${provider} yn rhoi cymorth gyda hyn yma.`,
  },
  PAID_BY: {
    en: ({ funder, provider, publisher, payerSaysSo, providerSaysSo }) =>
      payerSaysSo
        ? `${funder} pays for it.`
        : `${providerSaysSo ? provider : `The publisher ${publisher}`} says that ${funder} pays for it.`,
    cy: ({ funder, provider, publisher, payerSaysSo, providerSaysSo }) =>
      payerSaysSo
        ? `${funder} sy’n talu amdano.`
        : `Dywed ${providerSaysSo ? provider : `y cyhoeddwr ${publisher}`} mai ${funder} sy’n talu amdano.`,
  },
  LOCAL_PRIORITY: {
    en: ({ said }) => `The responsible body says to try this first: ${said}`,
    cy: ({ said }) => `Dywed y corff cyfrifol y dylid rhoi cynnig ar hwn yn gyntaf: ${said}`,
  },
  INELIGIBLE: {
    en: () => 'Listed last: by the facts given, the conditions are not met.',
    cy: () => 'Ar waelod y rhestr: yn ôl y ffeithiau a roddwyd, nid yw’r amodau wedi’u bodloni.',
  },
  NARROWEST: {
    en: () => 'It is for this area in particular.',
    cy: () => 'Mae ar gyfer yr ardal hon yn benodol.',
  },
  NEAREST: {
    en: ({ km }) => `It is nearer: about ${km} km away.`,
    cy: ({ km }) => `Mae’n agosach: tua ${km} km i ffwrdd.`,
  },
  ASSURED: {
    en: ({ assuredOn }) => `It was checked most recently, on ${assuredOn}.`,
    cy: ({ assuredOn }) => `Cafodd ei wirio’n fwyaf diweddar, ar ${assuredOn}.`,
  },
  FIXED_ORDER: {
    en: () => 'Nothing sets it apart from the next one: the two stand in a fixed order.',
    cy: () => 'Nid oes dim yn ei wahaniaethu oddi wrth y nesaf: mae’r ddau mewn trefn sefydlog.',
  },
};
