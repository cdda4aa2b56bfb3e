/**
 * Models of people, for what asking does to them. Fixed, with the seeds, before anything was measured with them, and not tuned
 * since. Nobody whom we know of has measured such groups: each number is a guess, and says why it is no other.
 */

const HOURS_A_WEEK = 7 * 24;

/** What everybody does alike, however they take being asked: so that the models differ in nothing else. */
export interface Habits {
  /** Chance that somebody claims a visit when its week is posted. */
  readonly claims: number;
  /** Hours after the posting at which they do, in the mean. */
  readonly claimsAfter: number;
  /** Chance of a day on which somebody looks at the post again. */
  readonly looksAgain: number;
  /** Chance that somebody reads the call in the channel in time. */
  readonly readsChannel: number;
  /** Hours until they do, in the mean. */
  readonly readsChannelAfter: number;
  /** Chance that somebody who reads that one is looked for, and was not asked themselves, takes the place. */
  readonly takesUnasked: number;
  /** Chance that somebody who holds a place cannot come after all. */
  readonly hindered: number;
  /** Most hours before the visit at which they know. Any hour until the visit is as likely. */
  readonly knowsAtMost: number;
  /** Chance that whoever cannot come presses *Find cover*; the others give their place up. */
  readonly findsCover: number;
  /** Chance that whoever could find nobody comes all the same. */
  readonly comesAllTheSame: number;
}

export const HABITS: Habits = {
  // Of twelve that is 2.4 a visit, where two are needed and four may go: about every fourth visit lacks somebody at first.
  claims: 0.2,
  // Most who claim do so on the day of the posting or the day after.
  claimsAfter: 20,
  // About once a week each.
  looksAgain: 0.15,
  // A channel is muted by some, and read too late by others.
  readsChannel: 0.5,
  readsChannelAfter: 6,
  // What is asked of everybody is asked of nobody: a fifth of what a question of one's own does.
  takesUnasked: 0.08,
  // Every eighth place: a cold, a shift at work, a child.
  hindered: 0.12,
  // Three days: what is known earlier is seldom claimed.
  knowsAtMost: 72,
  // Most press the first button that they are shown.
  findsCover: 0.75,
  // Illness does not pass by evening; every third was not ill.
  comesAllTheSame: 0.3,
};

/** How being asked wears somebody out. */
export interface Tiring {
  /** What is left of the chance to answer, and of that to say yes, after each ask that they have not got over. */
  readonly leaves: number;
  /** Hours after which half of it is got over. */
  readonly halfOver: number;
  /** Asks not got over with which they leave. */
  readonly patience: number;
  /** How much more or less patience somebody has than that, at most, as a share of it. */
  readonly patienceDiffers: number;
}

/** How people take being asked. */
export interface PeopleModel {
  readonly name: string;
  /** Chance that they answer at all. */
  readonly answers: number;
  /** Chance that who answers says yes. The same person says the same of the same visit, however often asked. */
  readonly saysYes: number;
  /** Hours until they answer, in the mean; nobody answers at night. */
  readonly answersAfter: number;
  /** null for those who never tire. */
  readonly tiring: Tiring | null;
}

/** Says yes often, and soon. */
const EAGER: PeopleModel = {
  name: 'eager',
  // Nine of ten: a card with three buttons, of people who like to be asked.
  answers: 0.9,
  // Every second evening suits.
  saysYes: 0.5,
  // Within a break at work.
  answersAfter: 2,
  tiring: null,
};

/** Each ask within some weeks lowers the chance of a yes, and of any answer; after too many they leave. */
const TIRED_BY_ASKING: PeopleModel = {
  name: 'tired by asking',
  // Less than the eager even when rested.
  answers: 0.75,
  saysYes: 0.4,
  answersAfter: 5,
  tiring: {
    // Five asks not got over, and they answer less than half as often, and then say yes less than half as often.
    leaves: 0.85,
    // A month for half of it: slowly.
    halfOver: 4 * HOURS_A_WEEK,
    // What an ask a week without end comes to, and just about no more. Our own ration allows two.
    patience: 6,
    // Nobody is the mean.
    patienceDiffers: 0.25,
  },
};

/** Often does not answer, and answers late. */
const FORGETFUL: PeopleModel = {
  name: 'forgetful',
  // Two of three cards lie.
  answers: 0.35,
  // Who answers means as well as the others.
  saysYes: 0.4,
  // As likely the next day as the same.
  answersAfter: 14,
  tiring: null,
};

export const MODELS: readonly PeopleModel[] = [EAGER, TIRED_BY_ASKING, FORGETFUL];

/** Not looked at before. */
export const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, index) => 101 + index);

/** What is measured is a group like this, for a year. */
export const GROUP = {
  people: 12,
  weeks: 52,
  minimumParty: 2,
  maximumParty: 4,
  /** ISO weekdays of the visits, at 17–19 by the wall clock of the place. */
  weekdays: [2, 4],
  /** Each week is posted on the Thursday before, at noon. */
  postedDaysAhead: 4,
} as const;

/**
 * What is aimed at: at least as many visits run as when everybody is asked at once, with at most this share of the asks.
 */
export const ASKS_AT_MOST = 1 / 3;
