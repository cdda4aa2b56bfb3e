/** How a language is written, and what people type in it: what no sentence can hold. Everything typed is in small letters. */
export interface Customs {
  /** Its own name, the same for every reader: whoever looks for theirs may read none of the others. */
  readonly name: string;
  /** IETF: for dates, lists and numbers, e.g. `en-GB`. */
  readonly tag: string;
  /** What stands between the day of the week and its date. */
  readonly afterWeekday: string;
  /** What stands between a day and its time. */
  readonly beforeTime: string;
  /** Before the number of a week. */
  readonly week: string;
  readonly typed: Typed;
}

interface Typed {
  /** What people of every language call this one. */
  readonly language: readonly string[];
  /** For no language of one's own choice. */
  readonly noLanguage: readonly string[];
  /** From Monday on, long and short. */
  readonly days: readonly (readonly string[])[];
  /** From January on, long, and short where that is not its first three letters. */
  readonly months: readonly (readonly string[])[];
  /** What people put before a day. */
  readonly beforeDays: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  readonly thisWeek: readonly string[];
  readonly nextWeek: readonly string[];
  readonly lastWeek: readonly string[];
  /** What people put before the number of a week. */
  readonly beforeWeekNumber: RegExp;
  readonly beforeQuarter: readonly string[];
  readonly behindQuarter: readonly string[];
  /** Kinds of period, each for the latest of its kind. */
  readonly periods: Readonly<Record<PeriodKind, readonly string[]>>;
  readonly lastMonth: readonly string[];
  readonly lastYear: readonly string[];
  /** What the columns of a file to import may be headed. */
  readonly headings: Readonly<Record<HeadedColumn, readonly string[]>>;
}

export type PeriodKind = 'week' | 'month' | 'quarter' | 'year';

/** A column of a file to import of which people write what it is headed. */
export type HeadedColumn = 'person' | 'requirement' | 'done' | 'until';
