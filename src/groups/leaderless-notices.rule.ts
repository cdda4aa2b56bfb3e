/** To whoever can act instead: nobody who leads the group is active any more. */
export interface LeaderlessNoticeFacts {
  readonly kind: 'no_active_leader';
  readonly groupId: string;
  /** Tells one occasion from the next. */
  readonly since: Date;
}
