/** What the page about one's own data is made of, in the order in which it is read. */
export const ENTRIES = [
  'roles',
  'groups',
  'visits',
  'training',
  'sessions',
  'standing',
  'pairings',
  'asks',
  'time_off',
  'wishes',
  'settings',
  'told',
  'traces',
  'contact',
] as const;
export type Entry = (typeof ENTRIES)[number];

interface OwnColumn {
  readonly column: string;
  readonly holds: 'slack_id' | 'volunteer_id';
}

/** How what is stored in one model tells of people. */
export interface Kept {
  /** Where the page tells of it. */
  readonly entry: Entry;
  /** The column by which a whole row is somebody's own: it goes when they are erased. */
  readonly own?: OwnColumn;
  /** Columns that name whoever did something to a row that is not their own: the row stays, and names nobody. */
  readonly traces?: readonly string[];
}

const bySlackId = (column: string): OwnColumn => ({ column, holds: 'slack_id' });
const BY_VOLUNTEER: OwnColumn = { column: 'volunteerId', holds: 'volunteer_id' };

/**
 * Every model that tells of people. Complete: a test holds it against the schema, so that whoever adds a model says here how it
 * is told, fetched and erased.
 */
export const KEPT = {
  NationalStaff: { entry: 'roles', own: bySlackId('userId') },
  GroupLeader: { entry: 'roles', own: bySlackId('userId') },
  StandIn: { entry: 'roles', own: bySlackId('userId'), traces: ['leaderId'] },
  FormerLeader: { entry: 'roles', own: bySlackId('userId') },
  WorkspaceRole: { entry: 'roles', own: bySlackId('userId') },
  Membership: { entry: 'groups', own: BY_VOLUNTEER },
  Claim: { entry: 'visits', own: BY_VOLUNTEER },
  PlaceInDoubt: { entry: 'visits', own: bySlackId('userId') },
  Completion: { entry: 'training', own: BY_VOLUNTEER, traces: ['verifiedBy', 'endedBy'] },
  SignUp: { entry: 'sessions', own: BY_VOLUNTEER },
  StandingPlace: { entry: 'standing', own: BY_VOLUNTEER },
  Mentor: { entry: 'pairings', own: BY_VOLUNTEER, traces: ['insteadOf'] },
  Pairing: { entry: 'pairings', traces: ['setUpBy'] },
  Ask: { entry: 'asks', own: BY_VOLUNTEER },
  ReservePlace: { entry: 'asks', own: BY_VOLUNTEER },
  Offer: { entry: 'asks', traces: ['about', 'openedBy', 'takenBy'] },
  TimeOff: { entry: 'time_off', own: BY_VOLUNTEER },
  CallWish: { entry: 'wishes', own: BY_VOLUNTEER },
  CalendarFeed: { entry: 'settings', own: BY_VOLUNTEER },
  Volunteer: { entry: 'settings', own: bySlackId('userId') },
  Notice: { entry: 'told', own: bySlackId('userId') },
  LedgerMessage: { entry: 'told', own: bySlackId('channelId') },
  Subject: { entry: 'told', own: bySlackId('id') },
  Erasure: { entry: 'told', own: bySlackId('userId') },
  AuditEntry: { entry: 'traces', traces: ['actorId', 'subjectId'] },
  Count: { entry: 'traces', traces: ['countedBy'] },
  Week: { entry: 'traces', traces: ['changedBy'] },
  Shift: { entry: 'traces', traces: ['changedBy'] },
  Session: { entry: 'traces', traces: ['plannedBy'] },
  Pause: { entry: 'traces', traces: ['by'] },
  Extension: { entry: 'traces', traces: ['by'] },
  SmallList: { entry: 'traces', traces: ['declaredBy'] },
  ReturnApproval: { entry: 'traces', traces: ['approvedBy'] },
  ReturnReminder: { entry: 'traces', traces: ['sentBy'] },
  VisitInDoubt: { entry: 'traces', traces: ['decidedBy'] },
  // A sentence that a leader has written, which may hold anybody's number: it is theirs to change.
  Group: { entry: 'contact' },
} as const satisfies Readonly<Record<string, Kept>>;

export type KeptModel = keyof typeof KEPT;

/** Each of them. */
export const KEPT_MODELS: readonly (readonly [KeptModel, Kept])[] = Object.entries(KEPT) as [KeptModel, Kept][];
