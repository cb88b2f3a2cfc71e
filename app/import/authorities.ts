import { needed, optional, RowRejected } from '../../shared/storage/import/csv.ts';
import type { Importer } from '../../shared/storage/import/load.ts';
import { today } from '../../shared/domain/dates.ts';
import { isGssCode } from '../../shared/domain/gss-code.ts';
import type { Text } from '../../shared/domain/language.ts';
import { putChanged, type Counts } from '../../shared/storage/same-content.ts';
import type { Database } from '../../shared/storage/database.ts';
import { createAuthorityStore, type Authority } from '../../subgraphs/local/authorities.ts';
import { typeOf, type Area } from '../../subgraphs/routing/places/area.ts';
import { readReference, referenceTables } from '../../subgraphs/routing/reference.ts';
import { nextGeneration } from '../../subgraphs/routing/generation.ts';

type Name = 'id' | 'gss' | 'tier' | 'parent' | 'slug' | 'homepage' | 'name' | 'nameCy' | 'phone';
type Council = {
  id: string;
  gss: string;
  parent: string;
  slug: string;
  name: Text;
  homepage?: string;
  phone?: string;
  tier: Authority['type'];
};

const TIERS: Record<string, Authority['type']> = { '1': 'COUNTY', '2': 'DISTRICT', '3': 'UNITARY' };

/**
 * Imports the councils of GOV.UK's Local Links Manager: as areas for routing, as authorities for the local tier.
 * A code the ONS has since replaced is read as the current one; its name then comes from the reference table.
 */
export function authorityImporter({
  routing,
  local,
}: {
  routing: Database;
  local: Database;
}): Importer<Name, Council> {
  return {
    columns: {
      id: needed(/^id$/),
      gss: needed(/^gss$/),
      tier: needed(/^tier_id$/),
      parent: needed(/^parent_local_authority_id$/),
      slug: needed(/^slug$/),
      homepage: needed(/^homepage_url$/),
      name: needed(/^name$/),
      nameCy: optional(/^name_cy$/),
      phone: optional(/^phone$/),
    },
    read: ({ id, gss, tier: tierId, parent, slug, homepage, name, nameCy, phone }) => {
      const tier = TIERS[tierId];
      if (!isGssCode(gss)) throw new RowRejected('its gss is not a GSS code');
      if (!tier)
        throw new RowRejected('its tier_id is not 1 (county), 2 (district) or 3 (unitary)');
      if (!name) throw new RowRejected('it has no name');
      if (!/^[a-z0-9-]+$/.test(slug))
        throw new RowRejected('its slug is not small letters, digits and hyphens');
      return {
        id,
        gss,
        parent,
        slug,
        tier,
        name: { en: name, ...(nameCy && { cy: nameCy }) },
        ...(homepage && { homepage }),
        ...(phone && { phone }),
      };
    },
    identity: ({ gss }) => gss,
    // Some four hundred rows, one batch: a district may come before the county that is its parent.
    keep: (councils) => keepCouncils(councils, routing, local),
  };
}

async function keepCouncils(
  councils: readonly Council[],
  routing: Database,
  local: Database,
): Promise<Counts> {
  const { gazetteer } = await readReference(routing);
  const { areas } = referenceTables(routing);
  const current = (gss: string) => gazetteer.areaOn(gss, today()) ?? gss;
  const byId = new Map(councils.map((council) => [council.id, council]));

  const resolved = councils.map(({ id: _id, gss, parent, tier, slug, ...told }) => {
    const code = current(gss);
    const name = code === gss || !gazetteer.isNamed(code) ? told.name : gazetteer.area(code).name;
    const county = byId.get(parent);
    const area: Area = {
      ...told,
      code,
      type: typeOf(code),
      name,
      ...(county && { parent: current(county.gss) }),
    };
    const authority: Authority = { ...told, gss: code, slug, name, type: tier };
    return {
      area: { key: code, row: area },
      authority: { key: code, row: authority },
    };
  });
  const counts = await putChanged(
    routing,
    areas,
    resolved.map(({ area }) => area),
  );
  if (counts.added + counts.changed > 0) await routing.write([nextGeneration(routing)]);
  await putChanged(
    local,
    createAuthorityStore(local).table,
    resolved.map(({ authority }) => authority),
  );
  return counts;
}
