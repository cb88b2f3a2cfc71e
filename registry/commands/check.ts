import { portOf } from '../../shared/http/outbound/allowed-hosts.ts';
import { faultInUrl, URL_FAULTS } from '../../shared/http/outbound/url-faults.ts';
import type { Composed, Published } from '../../gateway/composition/live-graph.ts';
import type { ChangeWithImpact } from '../changes/impact.ts';
import { composeSet } from '../graph/compose.ts';
import { consequences } from '../graph/consequences.ts';
import { asPublished, publishedIn, type Dependencies } from '../dependencies.ts';
import { lineFinder } from '../policy/lines.ts';
import { refusalsOf } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import type { Agency, Publication } from '../event-log/entry.ts';
import { approval, type State } from '../event-log/state.ts';
import { versionOf } from '../event-log/version.ts';
import { notComposed } from '../refused.ts';
import { sayWhy } from '../texts.ts';
import { composable } from '../upgrade/composable.ts';
import type { Warning } from '../upgrade/warning.ts';

/** What an agency would publish, and the directory's own addresses, which its URL may not name. */
export type Proposal = { agency: Agency; sdl: string; url?: string | undefined; self: string };

/** The result of a check: the refusals, if any, and what would change. */
export type Checked = {
  version: string | null;
  refusals: readonly Refusal[];
  /** What is composed differently from how it was sent. */
  warnings: readonly Warning[];
  changes: readonly ChangeWithImpact[];
};

/** The part that can be put in force. */
export type Accepted = { publication: Publication; published: Published; composed: Composed };

/** Checks a proposal against the policy, the other subgraphs, and usage of the graph in force. */
export async function check(
  proposal: Proposal,
  state: State,
  dependencies: Dependencies,
): Promise<Checked & { accepted?: Accepted }> {
  const { agency, sdl, self } = proposal;
  const url = proposal.url ?? state.published.get(agency.name)?.url;
  const refusals = [
    ...refusalsOf(agency, sdl, othersThan(agency, state)),
    ...(url === undefined ? [] : await urlRefusals(url, self, dependencies)),
  ];
  if (refusals.length > 0) return { version: null, refusals, warnings: [], changes: [] };

  const version = versionOf(sdl);
  const { place, warnings } = composable(agency, sdl, () => true);
  const publication = {
    name: agency.name,
    url: url ?? 'https://not-yet.invalid/graphql',
    version,
    ...(place.length > 0 && { place }),
  };
  const published = asPublished(publication, sdl, state);
  const others = (await publishedIn(state, dependencies)).filter(
    ({ name }) => name !== agency.name,
  );
  const composed = await composeSet([...others, published], dependencies);
  if ('errors' in composed) {
    return { version, refusals: notComposed(composed.errors, sdl), warnings, changes: [] };
  }
  const changes = await consequences(composed, state, dependencies);
  const approved = state.approved.has(approval(agency.name, version));
  const lineOf = lineFinder(sdl);
  return {
    version,
    changes,
    warnings,
    refusals: approved
      ? []
      : [
          ...unapprovedPlace(publication, state, lineOf),
          ...changes.filter(breaks).map((change) => refusalOfChange(change, lineOf)),
        ],
    accepted: { publication, published, composed },
  };
}

/** Fields on Place that no operator has approved yet; those of the publication in force count as approved. */
function unapprovedPlace({ name, version, place = [] }: Publication, state: State, lineOf: LineOf) {
  const before = state.published.get(name)?.place ?? [];
  return place
    .filter((field) => !before.includes(field))
    .map((field): Refusal => {
      const path = `Place.${field}`;
      const why = sayWhy('PLACE_NEEDS_APPROVAL', { name, detail: path, version });
      return { ...why, line: lineOf(path) };
    });
}

const othersThan = ({ name }: Agency, { agencies }: State) =>
  [...agencies.values()].filter((other) => other.name !== name);

async function urlRefusals(
  url: string,
  self: string,
  { allowedHosts }: Dependencies,
): Promise<Refusal[]> {
  if (URL.canParse(url) && isSelf(new URL(url), self)) return [sayWhy('OWN_URL')];
  const fault = await faultInUrl(url, allowedHosts);
  return fault ? [{ code: `URL_${fault}`, line: null, message: URL_FAULTS[fault] }] : [];
}

const isSelf = (url: URL, self: string) => {
  const [host = '', port] = self.split(/:(?=\d+$)/);
  return url.hostname === host && portOf(url) === Number(port ?? portOf(url));
};

type LineOf = ReturnType<typeof lineFinder>;

const breaks = ({ level }: ChangeWithImpact) => level === 'BREAKING';

const refusalOfChange = ({ path, message, usedBy }: ChangeWithImpact, lineOf: LineOf): Refusal => ({
  ...sayWhy('BREAKING', {
    text: message,
    detail: [...new Set(usedBy.map(({ client }) => client))].join(', '),
  }),
  line: lineOf(path),
});
