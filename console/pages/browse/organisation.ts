import { say, type OwnText } from '../../../shared/domain/language.ts';
import type { ClaimKind } from '../../schema.generated.ts';
import type { Page } from '../../page.ts';
import { listedLine } from '../../view/listed.ts';
import { afterIn, leadsOf } from '../../view/pages.ts';
import { pathOf } from '../../view/paths.ts';
import { notFound } from '../not-found.ts';
import { ORGANISATION } from './organisation.generated.ts';

export const texts = {
  back: { en: 'Organisations', cy: 'Sefydliadau' },
  phone: { en: 'Phone', cy: 'Ffôn' },
  homepage: { en: 'Website', cy: 'Gwefan' },
  place: { en: 'Area', cy: 'Ardal' },
  former: { en: 'Former names', cy: 'Enwau blaenorol' },
  id: { en: 'Identifier', cy: 'Dynodydd' },
  GSS: { en: 'GSS code', cy: 'Cod GSS' },
  'GB-CHC': { en: 'Charity number (England and Wales)', cy: 'Rhif elusen (Cymru a Lloegr)' },
  'GB-SC': { en: 'Charity number (Scotland)', cy: 'Rhif elusen (yr Alban)' },
  'GB-NIC': { en: 'Charity number (Northern Ireland)', cy: 'Rhif elusen (Gogledd Iwerddon)' },
  'GB-COH': { en: 'Company number', cy: 'Rhif cwmni' },
  ODS: { en: 'NHS organisation code (ODS)', cy: 'Cod sefydliad y GIG (ODS)' },
  listings: {
    en: 'Listings it answers for, provides or pays for',
    cy: 'Cofnodion y mae’n atebol amdanynt, yn eu darparu neu’n talu amdanynt',
  },
  nothing: {
    en: 'No listing names this organisation yet.',
    cy: 'Nid oes cofnod yn enwi’r sefydliad hwn eto.',
  },
  claims: {
    en: 'Said of it by others',
    cy: 'Yr hyn a ddywed eraill amdano',
  },
  waiting: {
    en: 'Waits for its word: until then this does not count.',
    cy: 'Yn aros am ei air: tan hynny nid yw hyn yn cyfrif.',
  },
  confirmed: { en: 'Confirmed.', cy: 'Wedi’i gadarnhau.' },
  moreClaims: {
    en: 'There are more: the graph has all of them.',
    cy: 'Mae rhagor: mae’r graff yn cynnwys pob un.',
  },
  next: { en: 'Next page', cy: 'Tudalen nesaf' },
  start: { en: 'First page', cy: 'Tudalen gyntaf' },
};

const REGISTERS = new Set(['GSS', 'GB-CHC', 'GB-SC', 'GB-NIC', 'GB-COH', 'ODS']);

// By register, each under the register's own name; what a publisher numbers itself, with its scheme.
function identifiersOf(identifiers: readonly { scheme: string; value: string }[]) {
  const registers = new Map<string, string[]>();
  for (const { scheme, value } of identifiers) {
    const [label, shown] = REGISTERS.has(scheme) ? [scheme, value] : ['id', `${scheme}:${value}`];
    registers.set(label, [...(registers.get(label) ?? []), shown]);
  }
  return [...registers].map(([label, values]) => ({ label, values }));
}

const KINDS: Record<ClaimKind, OwnText> = {
  DELIVERS_FOR: {
    en: 'says that it delivers this for the organisation',
    cy: 'yn dweud ei fod yn darparu hyn ar ran y sefydliad',
  },
  IN_ITS_NAME: {
    en: 'published in the organisation’s name',
    cy: 'wedi’i gyhoeddi yn enw’r sefydliad',
  },
  PAID_BY: {
    en: 'says that the organisation pays for it',
    cy: 'yn dweud mai’r sefydliad sy’n talu amdano',
  },
  HAS_DUTY: {
    en: 'says that the organisation has the duty',
    cy: 'yn dweud mai gan y sefydliad y mae’r ddyletswydd',
  },
  PREFERS: {
    en: 'says which listing the organisation puts first',
    cy: 'yn dweud pa gofnod y mae’r sefydliad yn ei roi’n gyntaf',
  },
  TAKES_DUTY: {
    en: 'says that another body has the duty in the organisation’s area',
    cy: 'yn dweud mai corff arall sydd â’r ddyletswydd yn ardal y sefydliad',
  },
};

/** An organisation: how to reach it, and every listing that names it, and what others say of it. */
export const organisation: Page = async (visit, ask) => {
  const { language, link, params } = visit;
  const {
    organisation: found,
    claims,
    listings,
  } = await ask(ORGANISATION, {
    id: params['id']!,
    after: afterIn(visit),
    language,
  });
  if (!found) return notFound(visit, ask);
  const { area } = found;
  return {
    template: 'organisation',
    texts,
    view: {
      organisation: found,
      identifiers: identifiersOf(found.identifiers),
      organisations: link('/organisations'),
      place: area && { name: area.name, href: link(pathOf.place(area.code)) },
      lines: listings.nodes.map((listed) => listedLine(listed, visit)),
      claims: claims.nodes.map(({ listing, kinds, confirmed }) => ({
        ...listedLine(listing, visit),
        kinds: kinds.map((kind) => say(KINDS[kind], language)).join(', '),
        confirmed,
      })),
      moreClaims: claims.pageInfo.hasNextPage && claims.nodes.length > 0,
      leads: leadsOf(listings, visit),
    },
  };
};
