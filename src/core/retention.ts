/** How long what tells of people is kept. */
export interface Retention {
  /** Months after somebody's last membership has ended until what is kept of them is erased. */
  readonly peopleMonths: number;
  /** Months for which it is kept who looked at what and changed what. */
  readonly auditMonths: number;
  /** Days for which what people have been told is kept. */
  readonly toldDays: number;
  /** Days for which messages that could not be delivered, or were withdrawn, are kept once they are history. */
  readonly undeliveredDays: number;
}

export const DEFAULT_RETENTION: Retention = { peopleMonths: 24, auditMonths: 24, toldDays: 90, undeliveredDays: 30 };
