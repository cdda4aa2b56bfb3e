import type { Stretch } from '../../core/model.js';
import { noticesOf } from '../../telling/notices.rule.js';

interface AboutVisit {
  readonly groupId: string;
  readonly shiftId: string;
}

/** What people are told of places that somebody was sought for, and of visits that too few could come on. */
export type CoveringNoticeFacts =
  /** To whoever held the place. `by`: Slack user id of who goes instead. */
  | (AboutVisit & { readonly kind: 'cover_taken'; readonly by: string })
  /** To whoever else goes. Slack user ids. */
  | (AboutVisit & { readonly kind: 'came_instead'; readonly left: string; readonly came: string })
  /** To whoever still holds the place: nobody could, and they are expected. */
  | (AboutVisit & { readonly kind: 'nobody_could' })
  /** To whoever holds the place: a leader has said that they can't come, and asks for them. `by`: Slack user id. */
  | (AboutVisit & { readonly kind: 'sought_for_you'; readonly by: string })
  /** To whoever asked to swap: they go on this visit. `by`: Slack user id of who goes instead on theirs, which was `gave`. */
  | (AboutVisit & { readonly kind: 'swapped'; readonly by: string; readonly gave: Stretch })
  /** To the leader who has asked them. `by`: Slack user id of who comes. */
  | (AboutVisit & { readonly kind: 'invite_taken'; readonly by: string })
  /** To whoever has a place: too few can come. */
  | (AboutVisit & { readonly kind: 'will_not_run'; readonly when: Stretch })
  /** To whoever has a place: it runs all the same, and they say anew that they come. */
  | (AboutVisit & { readonly kind: 'runs_after_all' })
  /** To whoever waits in line: the visit has another time, or is elsewhere. */
  | (AboutVisit & { readonly kind: 'line_moved' })
  /** To whoever waited in line: it will not run, and there is nothing to wait for any more. */
  | (AboutVisit & { readonly kind: 'line_over'; readonly when: Stretch })
  /** To a leader, and to whoever else goes: the facility has turned them away. `by`: Slack user id of who said so. */
  | (AboutVisit & { readonly kind: 'turned_away'; readonly by: string; readonly when: Stretch });

export const COVERING_NOTICES: readonly CoveringNoticeFacts['kind'][] = [
  'cover_taken',
  'came_instead',
  'nobody_could',
  'sought_for_you',
  'invite_taken',
  'swapped',
  'will_not_run',
  'runs_after_all',
  'line_moved',
  'line_over',
  'turned_away',
];

export const isAboutCovering = noticesOf<CoveringNoticeFacts>(...COVERING_NOTICES);
