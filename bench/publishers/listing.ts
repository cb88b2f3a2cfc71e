import { readFileSync } from 'node:fs';
import { sampleFiles } from '../../data/files.ts';
import type { Announcement } from '../../shared/contract/listing-record.ts';
import { agencyAt, listingId } from './agency.ts';

const LEEDS = 'E08000035';
// The same at every size, so that answers do not grow with the number of publishers.
const IN_LEEDS = 3;

/** The councils of the sample, Leeds left out. */
const otherCouncils = () =>
  readFileSync(sampleFiles.authorities, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',')[1] ?? [])
    .filter((code) => code !== LEEDS);

/** Announcements by agency: the first few are of Leeds, the rest are spread over the other councils. */
export function announcements(): (index: number) => Announcement {
  const others = otherCouncils();
  return (index) => announcement(index, index < IN_LEEDS ? LEEDS : others[index % others.length]!);
}

function announcement(index: number, council: string): Announcement {
  const agency = agencyAt(index);
  const body = { id: council, name: { en: `Council ${council}` }, area: council };
  return {
    id: listingId(agency),
    publisher: agency.name,
    tier: 'LOCAL',
    title: { en: `Bin collections by ${agency.name}` },
    services: ['lgsl:524'],
    responsible: body,
    provider: body,
    arrangement: 'IN_HOUSE',
    channels: [{ type: 'WEB', value: `https://${agency.name}.example.org/` }],
    coverage: { areas: [council] },
    languages: ['en'],
    accessibility: [],
    prefers: [],
    status: 'ACTIVE',
    version: 1,
    modified: '2026-11-01T09:00:00.000Z',
  };
}
