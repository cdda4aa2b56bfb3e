/** Something that is shown together, and looked at anew once it has changed: `delivery/subjects.rule` says what each is. */
export interface TouchedSubject {
  readonly kind: 'group' | 'person' | 'session' | 'nation' | 'everybody';
  /** Id of the group or session, a person's Slack id; empty for the nation and for everybody. */
  readonly id: string;
}

export const EVERYBODY_TOUCHED: readonly TouchedSubject[] = [{ kind: 'everybody', id: '' }];
