import { askPublisher, type RemotePublisher } from '../publisher.ts';
import type { Refusal, TakeReport } from './report.ts';

const MUTATION =
  'mutation Report($listing: ID!, $reason: ReportReason!, $text: String, $contact: String) { _report(listing: $listing, reason: $reason, text: $text, contact: $contact) { reference refused } }';

type Answer = { _report: { reference: string | null; refused: Refusal | null } };

/** Tells a publisher over HTTP that a listing is wrong. @throws Error when it does not answer. */
export const remoteReport =
  (publisher: RemotePublisher): TakeReport =>
  async (told) => {
    const { reference, refused } = (await askPublisher<Answer>(publisher, MUTATION, told))._report;
    return reference ? { reference } : { refused: refused ?? 'NOT_TAKEN' };
  };
