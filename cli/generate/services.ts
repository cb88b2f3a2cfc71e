import { readFileSync } from 'node:fs';
import { sampleFiles } from '../../data/files.ts';
import type { Text } from '../../shared/domain/language.ts';
import type { Random } from './random.ts';
import { csvRow } from './writing.ts';

/** Which tier of council has a service's duty, in the terms of the list of tiers. */
export type ProvidingTier = 'county/unitary' | 'district/unitary' | 'all';

/** A service of the Local Government Service List. */
export type GeneratedService = {
  lgsl: number;
  title: Text;
  description: string;
  tier: ProvidingTier;
};

type Sampled = {
  id: string;
  title: Text;
  description?: Text;
  duty: { level: string }[];
};
const TIER_OF_LEVEL: Record<string, ProvidingTier> = {
  COUNTY: 'county/unitary',
  DISTRICT: 'district/unitary',
};

// The list's own numbers end below 2,000.
const FIRST_MADE_UP = 2_000;

/** The services of a nation: those of the sample that have a number in the list, then made-up ones. */
export function servicesOf(count: number, random: Random): GeneratedService[] {
  const sampled = (JSON.parse(readFileSync(sampleFiles.services, 'utf8')) as Sampled[])
    .filter(({ id }) => id.startsWith('lgsl:'))
    .map(({ id, title, description, duty }) => ({
      lgsl: Number(id.slice('lgsl:'.length)),
      title,
      description: description?.en ?? '',
      tier: TIER_OF_LEVEL[duty[0]?.level ?? ''] ?? 'all',
    }));
  const madeUp = Array.from({ length: Math.max(0, count - sampled.length) }, (_, at) =>
    madeUpService(at, random),
  );
  return [...sampled, ...madeUp].slice(0, count);
}

function madeUpService(at: number, random: Random): GeneratedService {
  const subject = SUBJECTS[at % SUBJECTS.length]!;
  const act = ACTS[Math.floor(at / SUBJECTS.length) % ACTS.length]!;
  return {
    lgsl: FIRST_MADE_UP + at,
    title: { en: `${subject[0]}: ${act[0]}`, cy: `${subject[1]}: ${act[1]}` },
    description: `${subject[0]}: what your council does, and how to ${act[0]}.`,
    tier: random.oneOf(['county/unitary', 'district/unitary', 'district/unitary', 'all'] as const),
  };
}

/** The Local Government Service List, with the columns of the ESD standards. */
export function* serviceList(services: readonly GeneratedService[]) {
  yield 'Identifier,Label,Description,Created,Modified,History notes,Type,';
  for (const { lgsl, title, description } of services)
    yield csvRow([lgsl, title.en, description, '2026-04-01', '2026-04-01', '', 'Service', '']);
}

/** Which tier provides each service, with the columns of GOV.UK's publisher. */
export function* serviceTiers(services: readonly GeneratedService[]) {
  yield 'LGSL,Description,Providing Tier';
  for (const { lgsl, title, tier } of services)
    yield csvRow([lgsl, `Find out about ${title.en.toLowerCase()}`, tier]);
}

const SUBJECTS: readonly [en: string, cy: string][] = [
  ['Allotments', 'Rhandiroedd'],
  ['Trees', 'Coed'],
  ['Public toilets', 'Toiledau cyhoeddus'],
  ['Cemeteries', 'Mynwentydd'],
  ['Markets', 'Marchnadoedd'],
  ['Cycle paths', 'Llwybrau beicio'],
  ['Footpaths', 'Llwybrau troed'],
  ['Playgrounds', 'Meysydd chwarae'],
  ['Libraries', 'Llyfrgelloedd'],
  ['Museums', 'Amgueddfeydd'],
  ['Archives', 'Archifau'],
  ['Leisure centres', 'Canolfannau hamdden'],
  ['Swimming pools', 'Pyllau nofio'],
  ['Youth clubs', 'Clybiau ieuenctid'],
  ['Nurseries', 'Meithrinfeydd'],
  ['School places', 'Lleoedd ysgol'],
  ['Adult learning', 'Addysg oedolion'],
  ['Foster care', 'Gofal maeth'],
  ['Home care', 'Gofal cartref'],
  ['Day centres', 'Canolfannau dydd'],
  ['Care homes', 'Cartrefi gofal'],
  ['Equipment at home', 'Offer yn y cartref'],
  ['Carers', 'Gofalwyr'],
  ['Housing repairs', 'Atgyweirio tai'],
  ['Private renting', 'Rhentu preifat'],
  ['Empty homes', 'Cartrefi gwag'],
  ['Planning', 'Cynllunio'],
  ['Building control', 'Rheoli adeiladu'],
  ['Listed buildings', 'Adeiladau rhestredig'],
  ['Taxi licences', 'Trwyddedau tacsi'],
  ['Alcohol licences', 'Trwyddedau alcohol'],
  ['Street trading', 'Masnachu ar y stryd'],
  ['Food hygiene', 'Hylendid bwyd'],
  ['Trading standards', 'Safonau masnach'],
  ['Air quality', 'Ansawdd aer'],
  ['Flood defences', 'Amddiffynfeydd rhag llifogydd'],
  ['Road works', 'Gwaith ffordd'],
  ['Car parks', 'Meysydd parcio'],
  ['Electric car charging', 'Gwefru ceir trydan'],
  ['Bus stops', 'Arosfannau bysiau'],
  ['School meals', 'Prydau ysgol'],
  ['Registering births', 'Cofrestru genedigaethau'],
  ['Weddings', 'Priodasau'],
  ['Elections', 'Etholiadau'],
  ['Business support', 'Cymorth i fusnesau'],
];

const ACTS: readonly [en: string, cy: string][] = [
  ['find one', 'dod o hyd i un'],
  ['apply', 'gwneud cais'],
  ['renew', 'adnewyddu'],
  ['pay', 'talu'],
  ['book', 'archebu lle'],
  ['cancel', 'canslo'],
  ['report a problem', 'rhoi gwybod am broblem'],
  ['complain', 'cwyno'],
  ['appeal', 'apelio'],
  ['object', 'gwrthwynebu'],
  ['ask for a visit', 'gofyn am ymweliad'],
  ['ask for a grant', 'gofyn am grant'],
  ['ask for advice', 'gofyn am gyngor'],
  ['ask for a discount', 'gofyn am ostyngiad'],
  ['volunteer', 'gwirfoddoli'],
  ['change your details', 'newid eich manylion'],
  ['check progress', 'gwirio cynnydd'],
  ['search the register', 'chwilio’r gofrestr'],
  ['see the timetable', 'gweld yr amserlen'],
  ['see the rules', 'gweld y rheolau'],
  ['take part in a survey', 'cymryd rhan mewn arolwg'],
];
