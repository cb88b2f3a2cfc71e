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

/** An organisation: how to reach it, and every listing that names it. */
export const organisation: Page = async (visit, ask) => {
  const { language, link, params } = visit;
  const { organisation: found, listings } = await ask(ORGANISATION, {
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
      leads: leadsOf(listings, visit),
    },
  };
};
