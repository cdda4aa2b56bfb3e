/** What a year of a way of asking has come to. */
export interface YearOfAsking {
  readonly visits: number;
  readonly ran: number;
  readonly people: number;
  readonly left: number;
  readonly asks: number;
  /** Weeks of people who had not left. */
  readonly personWeeks: number;
  /** Most asks of one person within seven days. */
  readonly worstWeek: number;
  /** Places that somebody was sought for, and visits that too few came on. */
  readonly events: number;
  /** Asks, calls in the channel for each who is in it, and news. */
  readonly messages: number;
  /** At each event, those who had not left. */
  readonly peopleAtEvents: number;
  /** Asks of somebody who had just said that they cannot come on that visit. */
  readonly asksOfTheHindered: number;
}

/** The same while it is added up. */
export type Tally = { -readonly [Name in keyof YearOfAsking]: number };

export function newTally(people: number): Tally {
  return {
    ...{ visits: 0, ran: 0, people, left: 0, asks: 0, personWeeks: 0, worstWeek: 0 },
    ...{ events: 0, messages: 0, peopleAtEvents: 0, asksOfTheHindered: 0 },
  };
}

export function ranShare({ ran, visits }: YearOfAsking): number {
  return ran / visits;
}

export function asksPerPersonAndWeek({ asks, personWeeks }: YearOfAsking): number {
  return asks / personWeeks;
}

export function messagesPerPersonAndEvent({ messages, peopleAtEvents }: YearOfAsking): number {
  return peopleAtEvents === 0 ? 0 : messages / peopleAtEvents;
}

/** @throws for an empty list */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('nothing was measured');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How far values lie from their mean: the standard deviation of a sample; 0 of one. */
export function spread(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
