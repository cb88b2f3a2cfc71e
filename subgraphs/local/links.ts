import { groupBy } from '../../shared/runtime/group-by.ts';
import { needed, optional, RowRejected, type Columns } from '../../shared/storage/import/csv.ts';
import type { Importer } from '../../shared/storage/import/load.ts';
import type { Organisation, StoredListing } from '../../shared/contract/listing-record.ts';
import { webAddress } from '../../shared/domain/contact.ts';
import { isLgilCode, isLgslCode } from '../../shared/domain/lga-codes.ts';
import { draftOf, type Draft, type ListingStore } from '../../shared/storage/listings.ts';
import type { Authority } from './authorities.ts';
import type { LocalOwn } from './local.ts';

type Name = 'council' | 'lgsl' | 'lgil' | 'url' | 'title';
type Link = { council: Authority; lgsl: string; lgil: string; url: string; title: string };
type LocalDraft = Draft<LocalOwn>;

// GOV.UK's public export names its columns. The older file's header names four (la, lgsl, lgil, link) of the six its
// rows have: council slug, service slug, interaction slug, link, LGSL, LGIL.
const EXPORT_COLUMNS: Columns<Name> = {
  council: needed(/^gss$/, /^authority name$/),
  lgsl: needed(/^lgsl$/),
  lgil: needed(/^lgil$/),
  url: needed(/^url$/),
  title: optional(/^description$/),
};
const OLDER_FIELDS: readonly Name[] = ['council', 'title', 'lgil', 'url', 'lgsl', 'lgil'];

const OLDER_HEADER = 'la,lgsl,lgil,link';

const LONGEST_TITLE = 120;

/** Imports councils' links by service and interaction as local listings: one per council and service. */
export function linkImporter(
  councils: readonly Authority[],
  store: ListingStore<LocalOwn>,
  /** Every code of the body that has a code: a council is known by each. */
  codesOf: (code: string) => readonly string[] = (code) => [code],
): Importer<Name, Link> {
  const known = new Map(
    councils.flatMap((council) =>
      [...codesOf(council.gss).map((code) => code.toLowerCase()), ...namesOf(council)].map(
        (name) => [name, council] as const,
      ),
    ),
  );
  return {
    columns: (header) => (header.join() === OLDER_HEADER ? OLDER_FIELDS : EXPORT_COLUMNS),
    read: ({ council: name, lgsl, lgil, url: written, title }) => {
      const url = written.replaceAll(' ', '%20');
      const council = known.get(name.toLowerCase());
      if (!council)
        throw new RowRejected(
          `no council called ${JSON.stringify(name.slice(0, 60))} has been imported: import authorities first, or it may have been abolished`,
        );
      if (!isLgslCode(lgsl) || !isLgilCode(lgil))
        throw new RowRejected('its LGSL or LGIL code is not a number');
      if (url === '') return null;
      if (!webAddress.safeParse(url).success)
        throw new RowRejected('its link is not a web address');
      return { council, lgsl: String(Number(lgsl)), lgil: String(Number(lgil)), url, title };
    },
    identity: ({ council, lgsl, lgil }) => `${council.gss}|${lgsl}|${lgil}`,
    keep: async (batch) => {
      const byKey = [...groupBy(batch, keyOf).entries()];
      const stored = await store.byKeys(byKey.map(([key]) => key));
      return store.saveAll(
        byKey.map(([key, links], index) => withLinks(stored[index], key, links)),
        'import links',
      );
    },
  };
}

const namesOf = ({ slug, name }: Authority) => [slug.toLowerCase(), name.en.toLowerCase()];
const keyOf = ({ council, lgsl }: Link) => `${council.slug}-${lgsl}`.toLowerCase();

/** A council's listing for a service with these links added: each replaces the one for the same interaction. */
function withLinks(
  stored: StoredListing<LocalOwn> | undefined,
  key: string,
  links: readonly Link[],
): LocalDraft {
  const { council, lgsl, title } = links[0]!;
  const listing = stored ? draftOf(stored) : newListing(key, council, lgsl, title);
  const interactions = new Set(links.map(({ lgil }) => `lgil:${lgil}`));
  const others = listing.channels.filter(
    ({ type, interaction }) => type !== 'WEB' || !interactions.has(interaction ?? ''),
  );
  const channels = links.map(({ url, lgil }) => ({
    type: 'WEB' as const,
    value: url,
    interaction: `lgil:${lgil}`,
  }));
  const lgil = [...new Set([...listing.own.lgil, ...links.map(({ lgil }) => lgil)])].sort();
  return {
    ...listing,
    channels: [...others, ...channels].sort(byInteraction),
    own: { ...listing.own, lgil },
  };
}

const byInteraction = (
  a: { interaction?: string | undefined },
  b: { interaction?: string | undefined },
) => ((a.interaction ?? '') < (b.interaction ?? '') ? -1 : 1);

function newListing(
  key: string,
  { gss, name, homepage, phone }: Authority,
  lgsl: string,
  title: string,
): LocalDraft {
  const organisation: Organisation = {
    id: gss,
    name,
    area: gss,
    ...(homepage && { homepage }),
    ...(phone && { phone }),
  };
  return {
    key,
    title: { en: `${titleFrom(title) || `LGSL ${lgsl}`}: ${name.en}`.slice(0, LONGEST_TITLE) },
    services: [`lgsl:${lgsl}`],
    responsible: organisation,
    provider: organisation,
    arrangement: 'IN_HOUSE',
    channels: [],
    coverage: { areas: [gss] },
    languages: [],
    accessibility: [],
    prefers: [],
    status: 'ACTIVE',
    own: { authority: gss, lgsl: [lgsl], lgil: [] },
  };
}

// The older file has slugs ("abandoned-vehicles"), the export phrases ("Abandoned vehicles: reporting").
function titleFrom(text: string): string {
  const phrase = text.split(':')[0]!.replaceAll('-', ' ').trim();
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
