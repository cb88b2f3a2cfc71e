import { say, type OwnText } from '../../../shared/domain/language.ts';
import type { ReportRefusal } from '../../../shared/protocol/reports/report.ts';
import type { Resolvers } from '../resolver-types.generated.ts';

const MESSAGES: Record<ReportRefusal, OwnText> = {
  UNKNOWN_LISTING: {
    en: 'There is no such listing, or none any more, so there is nothing to put right.',
    cy: 'Nid oes cofnod o’r fath, neu ddim mwyach, felly nid oes dim i’w gywiro.',
  },
  TOO_MANY: {
    en: 'Many reports have come in lately and no more can be taken now. Try again in an hour.',
    cy: 'Mae llawer o adroddiadau wedi dod i law yn ddiweddar ac ni ellir derbyn rhagor nawr. Rhowch gynnig arall arni ymhen awr.',
  },
  BAD_TEXT: {
    en: 'Write at most 2,000 characters of plain text, and at most 200 on how to reach you.',
    cy: 'Ysgrifennwch 2,000 nod o destun plaen ar y mwyaf, a 200 ar y mwyaf ar sut i gysylltu â chi.',
  },
  NOT_TAKEN: {
    en: 'The publisher of this listing cannot be told at the moment. Try again later, or contact the organisation itself.',
    cy: 'Ni ellir rhoi gwybod i gyhoeddwr y cofnod hwn ar hyn o bryd. Rhowch gynnig arall arni yn nes ymlaen, neu cysylltwch â’r sefydliad ei hun.',
  },
};

/** Resolvers of reports that a listing is wrong. */
export const reportingResolvers = {
  Mutation: {
    reportListing: (_, told, { report, client }) => report(client, told),
  },
  ReportOutcome: {
    __resolveType: (outcome) => ('reference' in outcome ? 'ReportReceived' : 'ReportRefused'),
  },
  ReportRefused: {
    code: ({ refused }) => refused,
    message: ({ refused }, { language }) => say(MESSAGES[refused], language),
  },
} satisfies Resolvers;
