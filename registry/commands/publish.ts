import { check, type Checked, type Proposal } from './check.ts';
import { attempted, commit, refuseStale, type Done } from './commit.ts';
import type { KeyHolder } from '../keys.ts';
import { composableOf, type Dependencies } from '../dependencies.ts';
import type { State } from '../event-log/state.ts';
import { normalised } from '../event-log/version.ts';
import { Refused, refused } from '../refused.ts';
import type { Reconciler } from '../reconcile.ts';
import type { Warning } from '../upgrade/warning.ts';

/** What is published, and what it replaces: the number of the agency's last change, 0 for its first. */
export type Publishing = Proposal & { url: string; base: number };

/** The result of publishing, with what of the SDL is composed differently from how it was sent. */
export type PublishResult = Done & { warnings: readonly Warning[] };

/**
 * Publishes an agency's SDL. Sending it twice changes nothing; sent again after something else was
 * published, it is refused, like any change based on a stale state.
 */
export const publish = (
  proposal: Publishing,
  { by }: KeyHolder,
  dependencies: Dependencies,
  reconciler: Reconciler,
): Promise<PublishResult> =>
  attempted(async () => {
    const state = await reconciler.follow();
    const { name } = proposal.agency;
    const { accepted, ...checked } = await check(proposal, state, dependencies);
    const before = alreadyDone(proposal, checked, state);
    if (before) return before;
    refuseStale(name, proposal.base, state);
    if (!accepted || checked.refusals.length > 0) throw notTaken(checked);
    const { publication, published, composed } = accepted;
    const untaken = await dependencies.probe(published).catch(() => {
      throw refused('UNREACHABLE');
    });
    if (untaken) throw refused('NOTHING_TAKEN', { detail: untaken.path, text: untaken.text });
    await dependencies.documents.keep(normalised(proposal.sdl));
    const ground = { state, composed, changes: checked.changes, by };
    const done = await commit({ kind: 'PUBLISHED', publication }, ground, dependencies, reconciler);
    return { ...done, warnings: checked.warnings };
  });

function alreadyDone(
  { agency, sdl, url }: Publishing,
  { version, refusals }: Checked,
  state: State,
): PublishResult | null {
  const current = state.published.get(agency.name);
  if (!current || current.url !== url || current.version !== version) return null;
  const { place, warnings } = composableOf(current, sdl, agency);
  // Approvals since then make it a change, though the SDL is the same.
  if (refusals.length === 0 && place.length !== (current.place ?? []).length) return null;
  return { number: state.lastChange.get(agency.name)!, version, changes: [], warnings };
}

const notTaken = ({ refusals, changes }: Checked) => {
  const onlyBreaking = refusals.every(({ code }) => code === 'BREAKING');
  return new Refused(onlyBreaking ? 409 : 422, refusals, changes);
};
