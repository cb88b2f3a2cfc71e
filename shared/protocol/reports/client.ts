import { askPublisher, type RemotePublisher } from '../remote-publisher.ts';
import type { ReportRefusal, ReportDesk } from './report.ts';

const MUTATION =
  'mutation Report($listing: ID!, $reason: ReportReason!, $text: String, $contact: String) { _report(listing: $listing, reason: $reason, text: $text, contact: $contact) { reference refused } }';
const WAITING = 'query Waiting { _reportsWaiting }';

type Taken = { _report: { reference: string | null; refused: ReportRefusal | null } };

/** A publisher's report desk, over HTTP. @throws Error when it does not respond. */
export const remoteReports = (publisher: RemotePublisher): ReportDesk => ({
  take: async (told) => {
    const { reference, refused } = (await askPublisher<Taken>(publisher, MUTATION, told))._report;
    return reference ? { reference } : { refused: refused ?? 'NOT_TAKEN' };
  },
  waiting: async () =>
    (await askPublisher<{ _reportsWaiting: number }>(publisher, WAITING, {}))._reportsWaiting,
});
