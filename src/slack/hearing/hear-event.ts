import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';

/** Of those that the manifest subscribes to. */
type EventType = 'app_home_opened' | 'member_joined_channel' | 'member_left_channel';

type Event<Type extends EventType> = SlackEventMiddlewareArgs<Type> & AllMiddlewareArgs;

export interface HeardEvent {
  readonly kind: 'event';
  readonly type: EventType;
  /** Registers itself: Bolt hands each type its own events only. */
  hear(app: App): void;
}

/** Hears something that happens in Slack. Nobody waits for an answer. */
export function onEvent<Type extends EventType>(
  type: Type,
  handle: (happened: Event<Type>) => Promise<void>,
): HeardEvent {
  return { kind: 'event', type, hear: (app) => app.event(type, handle) };
}
