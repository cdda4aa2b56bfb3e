/** What somebody has become, each for the first time. */
export type NewRole = 'volunteer' | 'leader' | 'national';

/** Told to whoever is new here in a role, once for ever, whatever group it began in. */
export interface WelcomeFacts {
  readonly kind: 'welcome';
  readonly as: NewRole;
  /** Where it began; null for the national staff. */
  readonly groupId: string | null;
}
