/** Something that grows and is let grow for now. */
export interface KnownGrowth {
  readonly deeds: 'any' | readonly string[];
  readonly what: 'statements' | 'rows' | 'buffers' | 'rows at once' | 'scan' | 'whole society';
  /** Left out for whichever. */
  readonly table?: string;
  readonly reason: string;
}

const OF_PEOPLE = ['App Home', 'App Home of a leader', 'training'] as const;

/** What is read by a state or from an instant on, and what of it there is. */
export const KNOWN_GROWTHS: readonly KnownGrowth[] = [
  {
    deeds: [...OF_PEOPLE, 'undelivered'],
    what: 'whole society',
    table: 'LedgerMessage',
    reason: 'those in one state, which is that Slack refuses them: few',
  },
  {
    deeds: ['job closeWeeks'],
    what: 'whole society',
    table: 'TallyBatch',
    reason: 'the numbers of the year so far are summed up by the engine, and the newest found by when they came',
  },
  { deeds: ['job closeWeeks'], what: 'whole society', table: 'Group', reason: 'those that are closed: few' },
  {
    deeds: ['job closeWeeks'],
    what: 'scan',
    table: 'Group',
    reason: 'whether any group has a programme with one-to-ones, once a week: where none has, all are passed over',
  },
  { deeds: ['job forgetAsks'], what: 'whole society', table: 'GroupAsk', reason: 'what is over, which goes' },
  {
    deeds: ['job forgetCalendarsOfLeavers'],
    what: 'whole society',
    table: 'CalendarFeed',
    reason: 'whether each is still in a group, a piece at a time',
  },
  { deeds: ['job forgetCalls'], what: 'whole society', table: 'CallWish', reason: 'who waits to be called: few' },
  { deeds: ['job forgetCalls'], what: 'whole society', table: 'SettledCall', reason: 'what is over, which goes' },
  {
    deeds: ['job forgetFormerLeaders'],
    what: 'whole society',
    table: 'FormerLeader',
    reason: 'what is over, which goes',
  },
  {
    deeds: ['job lookAfterPairings'],
    what: 'whole society',
    table: 'PairingMeeting',
    reason: 'what is over, which goes',
  },
  {
    deeds: ['job settleStandIns'],
    what: 'whole society',
    table: 'StandIn',
    reason: 'whose days begin or end now: few',
  },
  {
    deeds: ['job syncMemberships'],
    what: 'whole society',
    table: 'StandIn',
    reason: 'who stands in now or soon, a piece at a time: few, and what is over goes',
  },
  { deeds: ['job forgetOffers'], what: 'whole society', table: 'Offer', reason: 'what is over, which goes' },
  { deeds: ['job forgetStanding'], what: 'whole society', table: 'StandingPlace', reason: 'what is over, which goes' },
  { deeds: ['job forgetTimeOff'], what: 'whole society', table: 'TimeOff', reason: 'what is over, which goes' },
  { deeds: ['job forgetInTime'], what: 'statements', reason: 'what is over goes, some hundred rows at a time' },
  { deeds: ['job forgetInTime'], what: 'rows', reason: 'what is over goes, some hundred rows at a time' },
  { deeds: ['job carryOnErasing'], what: 'whole society', table: 'Erasure', reason: 'who is being erased: few' },
  { deeds: ['job passPlacesOn'], what: 'whole society', table: 'Session', reason: 'those of the last weeks' },
  { deeds: ['job passPlacesOn'], what: 'whole society', table: 'SignUp', reason: 'who waits for a place: few' },
];
