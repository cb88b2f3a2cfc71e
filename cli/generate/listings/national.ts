import { referenceFiles } from '../../../data/files.ts';
import { rowsOf } from '../councils.ts';
import type { Random } from '../random.ts';
import type { GeneratedService } from '../services.ts';
import { listingParts, titleOf } from './parts.ts';

const NATIONS = [
  { code: 'E92000001', nation: 'ENGLAND' },
  { code: 'S92000003', nation: 'SCOTLAND' },
  { code: 'W92000004', nation: 'WALES' },
  { code: 'N92000002', nation: 'NORTHERN_IRELAND' },
];
const UNITED_KINGDOM = 'K02000001';

/** The listings of departments and agencies, one JSON object per line. */
export function* nationalListings(
  services: readonly GeneratedService[],
  count: number,
  random: Random,
): Generator<string> {
  const parts = listingParts(random);
  const bodies = rowsOf(referenceFiles.bodies).filter(({ area }) => area === UNITED_KINGDOM);
  for (let at = 0; at < count; at++) {
    const { id, name, name_cy, homepage } = random.oneOf(bodies);
    const text = { en: name!, ...(name_cy && { cy: name_cy }) };
    const body = { id: id!, name: text, homepage: homepage!, phone: parts.phone() };
    const service = random.oneOf(services);
    const nations = random.chance(0.4) ? NATIONS : [random.oneOf(NATIONS)];
    yield JSON.stringify({
      key: `${id}-${at}`,
      title: titleOf(service.title, text, true),
      services: [`lgsl:${service.lgsl}`],
      responsible: body,
      provider: body,
      arrangement: 'IN_HOUSE',
      channels: parts.channels(body),
      coverage: {
        areas: nations.length > 1 ? [UNITED_KINGDOM] : nations.map(({ code }) => code),
      },
      ...parts.rest(true),
      own: { department: text, nations: nations.map(({ nation }) => nation) },
    });
  }
}
