import { type Audit, createAudit } from './audit.js';
import { type Claims, createClaims } from './claims.js';
import { type Completions, createCompletions } from './completions.js';
import { type Counts, createCounts } from './counts.js';
import type { Database } from './database.js';
import { createFacilities, type Facilities } from './facilities.js';
import { createGroupAsks, type GroupAsks } from './group-asks.js';
import { createGroups, type Groups } from './groups.js';
import { createHandledRequests, type HandledRequests } from './handled-requests.js';
import type { Happenings } from './happenings.js';
import { createLanguages, type Languages } from './languages.js';
import { createLeases, type Leases } from './leases.js';
import { createLedger, type Ledger } from './ledger.js';
import { createMemberships, type Memberships } from './memberships.js';
import { moveVisits } from './move-visits.js';
import { createNotices, type Notices } from './notices.js';
import { createRestorations, type Restorations } from './restorations.js';
import { createReturns, type Returns } from './returns.js';
import { changesIn, scopedTo } from './scope.js';
import { makeSeal } from './seals.js';
import { seedTraining } from './seeds.js';
import { createSessions, type Sessions } from './sessions.js';
import { createDoubts, type Doubts } from './settle-doubts.js';
import { createSignsOfLife, type SignsOfLife } from './signs-of-life.js';
import { createSmallLists, type SmallLists } from './small-lists.js';
import { createTallies, type Tallies } from './tallies.js';
import { forgetTargetGroups } from './target-groups.js';
import { tellOfNewcomer } from './tell-newcomer.js';
import { createTraining, type Training } from './training.js';
import { createVolunteers, type Volunteers } from './volunteers.js';
import { createWeeks, type Weeks } from './weeks.js';
import { createWorkspaceRoles, type WorkspaceRoles } from './workspace-roles.js';
import { createWorkspaces, type Workspaces } from './workspaces.js';

/** Everything that is remembered of one Slack workspace. No row of another can be seen or written through it. */
export interface WorkspaceStore {
  readonly workspaces: Workspaces;
  readonly roles: WorkspaceRoles;
  readonly facilities: Facilities;
  readonly groups: Groups;
  readonly memberships: Memberships;
  readonly volunteers: Volunteers;
  readonly languages: Languages;
  readonly weeks: Weeks;
  readonly claims: Claims;
  readonly groupAsks: GroupAsks;
  readonly counts: Counts;
  readonly tallies: Tallies;
  readonly smallLists: SmallLists;
  readonly returns: Returns;
  readonly training: Training;
  readonly completions: Completions;
  readonly sessions: Sessions;
  readonly notices: Notices;
  readonly restorations: Restorations;
  readonly signsOfLife: SignsOfLife;
  readonly doubts: Doubts;
  readonly handledRequests: HandledRequests;
  readonly ledger: Ledger;
  readonly audit: Audit;
}

export interface Store {
  /** @param workspaceId Slack's team id, `T…` */
  in(workspaceId: string): WorkspaceStore;
  /**
   * Calls back whenever something was committed that Slack may have to show.
   * @returns how to stop that
   */
  whenChanged(workspaceId: string, changed: () => void): () => void;
  readonly leases: Leases;
  /** Whether the database answers right now. Never throws. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Who follows up on what happens further down: the stores down there know none of them. */
const HAPPENINGS: Happenings = {
  whenWorkspaceBegins: [makeSeal, seedTraining],
  whenTargetGroupsEnd: [forgetTargetGroups],
  whenFacilityMoves: moveVisits,
  whenMemberJoins: [tellOfNewcomer],
};

export function createStore(database: Database): Store {
  const workspaces = new Map<string, WorkspaceStore>();
  return {
    in(workspaceId) {
      const known = workspaces.get(workspaceId);
      if (known) return known;
      const made = createWorkspaceStore(database, workspaceId);
      workspaces.set(workspaceId, made);
      return made;
    },
    whenChanged: (workspaceId, changed) => changesIn(scopedTo(database.client, workspaceId)).listen(changed),
    leases: createLeases(database.client),
    ready: () => database.ready(),
    close: () => database.close(),
  };
}

function createWorkspaceStore(database: Database, workspaceId: string): WorkspaceStore {
  const client = scopedTo(database.client, workspaceId);
  const claims = createClaims(client, workspaceId);
  return {
    workspaces: createWorkspaces(client, workspaceId, HAPPENINGS),
    roles: createWorkspaceRoles(client, workspaceId),
    facilities: createFacilities(client, workspaceId, HAPPENINGS),
    groups: createGroups(client, workspaceId, HAPPENINGS),
    memberships: createMemberships(client, workspaceId, HAPPENINGS),
    volunteers: createVolunteers(client, workspaceId),
    languages: createLanguages(client, database.client, workspaceId),
    weeks: createWeeks(client, workspaceId),
    claims,
    groupAsks: createGroupAsks(client, workspaceId),
    counts: createCounts(client, workspaceId),
    tallies: createTallies(client, workspaceId),
    smallLists: createSmallLists(client, workspaceId),
    returns: createReturns(client, workspaceId),
    training: createTraining(client, workspaceId),
    completions: createCompletions(client, workspaceId),
    sessions: createSessions(client, workspaceId),
    notices: createNotices(client, workspaceId),
    restorations: createRestorations(client, workspaceId),
    signsOfLife: createSignsOfLife(client, workspaceId),
    doubts: createDoubts(client, workspaceId, claims),
    handledRequests: createHandledRequests(database.client, workspaceId),
    ledger: createLedger(client, workspaceId),
    audit: createAudit(client, workspaceId),
  };
}
