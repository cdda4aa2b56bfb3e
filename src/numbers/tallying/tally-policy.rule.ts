/** How much must have come in before anything is said. Every number may be made stricter, none looser. */
export interface TallyPolicy {
  /** So many people everybody knows that a visit met, since it was held: no number is large because of them. */
  readonly metByVisit: number;
  /**
   * A facility that is named: so many more than its visits tell anyway, from so many visiting days; where several groups
   * visit, so many more in each group's part, since every group knows its own. A group of which nothing has come in for so many
   * weeks sleeps: what is left over from it keeps nobody back.
   */
  readonly facility: {
    readonly least: number;
    readonly visitingDays: number;
    readonly eachGroup: number;
    readonly sleepsAfterWeeks: number;
  };
  /**
   * Small facilities together: so many, so many more than their visits tell anyway, from so many of them, and so many more
   * left without any one; at least so many members. Everybody knows these rules: that a sum was released tells that no one has
   * more than what it is above the last of them, and that must not be little.
   */
  readonly pool: {
    readonly least: number;
    readonly moreThanVisits: number;
    readonly facilities: number;
    readonly leftWithoutAny: number;
    readonly members: number;
  };
  /** Target groups, the whole country together, and so many visits outside the group. */
  readonly targetGroup: {
    readonly least: number;
    readonly facilities: number;
    readonly leftWithoutAny: number;
    readonly outside: number;
  };
  /**
   * One-to-ones that began, those that ended, and how often they met outside: each by itself, the whole country together, once a quarter. The least is as
   * much more than what is left without any facility as that nobody can tell of one that it has little: by the public rule no
   * facility has more than the rest of it.
   */
  readonly oneToOne: {
    readonly least: number;
    readonly facilities: number;
    readonly leftWithoutAny: number;
  };
  /**
   * Meetings inside of one group's one-to-ones: so many before they ride along with their facility's visits. Nobody outside knows of
   * any that it was, so that nothing of them is told anyway.
   */
  readonly meeting: { readonly least: number };
  /** From this ISO week on nothing is released until the last week of the year. */
  readonly holdFromWeek: number;
}

export const TALLY_POLICY: TallyPolicy = {
  metByVisit: 1,
  facility: { least: 10, visitingDays: 3, eachGroup: 10, sleepsAfterWeeks: 8 },
  pool: { least: 30, moreThanVisits: 25, facilities: 3, leftWithoutAny: 10, members: 5 },
  targetGroup: { least: 20, facilities: 5, leftWithoutAny: 10, outside: 20 },
  oneToOne: { least: 20, facilities: 5, leftWithoutAny: 10 },
  meeting: { least: 10 },
  holdFromWeek: 48,
};

/** What the first weeks were closed by. Their numbers stay as they are, and their silences say what they said then. */
export const FIRST_TALLY_POLICY: TallyPolicy = {
  ...TALLY_POLICY,
  metByVisit: 0,
  facility: { ...TALLY_POLICY.facility, eachGroup: 0 },
};
