/** To a leader: somebody has begun in the group, and is not ready yet. How far they had come. */
export interface NewcomerNoticeFacts {
  readonly kind: 'joined';
  readonly groupId: string;
  readonly volunteerUserId: string;
  readonly done: number;
  /** How much was asked for. */
  readonly count: number;
}
