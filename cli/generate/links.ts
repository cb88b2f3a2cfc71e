import { homepageOf } from './authorities.ts';
import type { LocalSlot } from './listings/local.ts';
import type { Random } from './random.ts';
import { csvRow } from './writing.ts';

const LINKED = 0.02;
const INTERACTIONS = [0, 8, 17];

/** Links of some of the councils' listings, with the columns of GOV.UK's public export. */
export function* linkExport(slots: Iterable<LocalSlot>, random: Random): Generator<string> {
  yield 'Authority Name,GSS,Description,LGSL,LGIL,URL,Title,Supported by GOV.UK';
  for (const { council, service } of slots) {
    if (!random.chance(LINKED)) continue;
    for (const lgil of INTERACTIONS.slice(0, random.between(1, INTERACTIONS.length)))
      yield csvRow([
        council.name.en,
        council.code,
        service.title.en,
        service.lgsl,
        lgil,
        `${homepageOf(council.slug)}services/${service.lgsl}/${lgil}`,
        '',
        'true',
      ]);
  }
}
