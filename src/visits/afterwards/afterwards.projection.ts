import { languageFor } from '../../core/language.js';
import type { Group } from '../../core/model.js';
import type { Reader } from '../../core/reminder-times.js';
import type { MessageContent, ShownMessage } from '../../delivery/desired-message.js';
import { aboutGroup, type Turn } from '../../delivery/subjects.rule.js';
import {
  afterwardsQuestions,
  callersFor,
  forgottenAt,
  type OpenWish,
  SETTLED_KEPT_FOR,
  shownFrom,
  type VisitAfterwards,
} from './afterwards.rule.js';
import { afterwardsCorrection, afterwardsQuestion, callCard, noLongerYours, settledCard } from './afterwards.view.js';

/** What leaders of a group are asked, and what they were asked before. */
export interface Calls {
  readonly group: Group;
  /** Leaders of the group's own who can act, by Slack user id. */
  readonly leaderIds: readonly string[];
  /** Everybody else who may have been when somebody wished for a call. */
  readonly otherIds: readonly string[];
  readonly open: readonly OpenWish[];
  readonly settled: readonly Settled[];
}

/** A wish that is gone. */
interface Settled {
  /** The id that it had. */
  readonly id: string;
  /** False where nobody need call any more. */
  readonly called: boolean;
  readonly settledAt: Date;
}

type Readers = ReadonlyMap<string, Reader>;

/** How each who was on a visit is asked how they are, as a direct message that Slack is handed ahead of time. */
export function afterwardsMessages(visits: readonly VisitAfterwards[], readers: Readers, now: Date): ShownMessage[] {
  return visits.flatMap((visit) =>
    afterwardsQuestions(visit, readers, now).map(({ userId, reader, sendAt }): ShownMessage => {
      const locale = languageFor(reader.languages, visit.group);
      return {
        key: `afterwards:${visit.shift.id}:${userId}`,
        recipient: { userId },
        subject: aboutGroup(visit.group.id),
        content: afterwardsQuestion(visit, locale),
        delivery: { lifetime: 'scheduled', postAt: sendAt, correction: afterwardsCorrection(visit, locale) },
      };
    }),
  );
}

/** A line for each wish and leader. Once it is settled, or they lead no more, it says so and names nobody. */
export function callMessages(calls: readonly Calls[], readers: Readers, now: Date): ShownMessage[] {
  return calls.flatMap((each) => [
    ...each.open.flatMap((wish) => {
      const over = forgottenAt(wish.endedAt);
      if (over <= now) return settledLines(each, { id: wish.id, called: false, settledAt: over }, readers);
      return openLines(each, wish, readers, now);
    }),
    ...each.settled.flatMap((call) => settledLines(each, call, readers)),
  ]);
}

function openLines({ group, leaderIds, otherIds }: Calls, wish: OpenWish, readers: Readers, now: Date): ShownMessage[] {
  const until = keptUntil(forgottenAt(wish.endedAt));
  const callers = activeAmong(callersFor(leaderIds, wish.userId), readers).filter(
    ([, reader]) => shownFrom(wish, reader, group.facility.timeZone) <= now,
  );
  return [
    ...callers.map(([userId, reader]) => {
      const content = callCard(wish, languageFor(reader.languages, group));
      return line(group, wish.id, userId, content, { lifetime: 'standing', until });
    }),
    ...activeAmong(otherIds, readers).map(([userId, reader]) => {
      const content = noLongerYours(languageFor(reader.languages, group));
      return line(group, wish.id, userId, content, { lifetime: 'standing', until, onlyWhereShown: true });
    }),
  ];
}

function settledLines({ group, leaderIds, otherIds }: Calls, call: Settled, readers: Readers): ShownMessage[] {
  const delivery = { lifetime: 'standing', until: keptUntil(call.settledAt), onlyWhereShown: true } as const;
  return activeAmong([...leaderIds, ...otherIds], readers).map(([userId, reader]) =>
    line(group, call.id, userId, settledCard(call.called, languageFor(reader.languages, group)), delivery),
  );
}

function activeAmong(userIds: readonly string[], readers: Readers): (readonly [string, Reader])[] {
  return userIds.flatMap((userId) => {
    const reader = readers.get(userId);
    return reader?.isActive ? [[userId, reader] as const] : [];
  });
}

/** When a line comes that waits for its reader's day, and when it is over by itself. */
export function callTurns(calls: readonly Calls[], readers: Readers): Turn[] {
  return calls.flatMap(({ group, leaderIds, open }) =>
    open.flatMap((wish) => {
      const shown = callersFor(leaderIds, wish.userId).flatMap((leaderId) => {
        const reader = readers.get(leaderId);
        return reader ? [shownFrom(wish, reader, group.facility.timeZone)] : [];
      });
      return [...shown, forgottenAt(wish.endedAt)].map((at) => ({ subject: aboutGroup(group.id), at }));
    }),
  );
}

function keptUntil(settledAt: Date): Date {
  return new Date(settledAt.getTime() + SETTLED_KEPT_FOR);
}

function line(
  group: Group,
  id: string,
  leaderId: string,
  content: MessageContent,
  delivery: ShownMessage['delivery'],
): ShownMessage {
  return {
    key: `call:${id}:${leaderId}`,
    recipient: { userId: leaderId },
    subject: aboutGroup(group.id),
    content,
    delivery,
  };
}
