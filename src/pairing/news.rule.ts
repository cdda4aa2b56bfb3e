import type { NewNotice } from '../telling/notices.rule.js';
import { type Due, FIRST_MEETINGS } from './due.rule.js';
import { type Meeting, mentorIdsOf, type Pairing, placeOfPairing } from './pairing.rule.js';
import type { Named, PairingNews, PairingNoticeFacts } from './pairing-notices.rule.js';

type News = NewNotice<PairingNoticeFacts>;

/** Who did it, and whom else it concerns. Slack user ids. */
export interface Around {
  /** null where it came about by itself, or by somebody who is known no more. */
  readonly by: string | null;
  /** Who acts for its group besides its mentors: a leader who is mentor too is told as a mentor. */
  readonly leaderIds: readonly string[];
}

/** What everybody concerned is told of a change. Nobody is told what they did themselves, and nobody of a no. */
export function newsBetween(before: Pairing | null, after: Pairing, { by, leaderIds }: Around): readonly News[] {
  const named = namedAs(after);
  const wereAsked = before?.mentors.filter(({ state }) => state !== 'left').map(({ userId }) => userId) ?? [];
  const asked = after.mentors.filter(({ state, userId }) => state === 'asked' && !wereAsked.includes(userId));
  const news = before && newsOf(before, after);
  const haveLeft = before && (news === 'ended' || news === 'handed_on') ? mentorIdsOf(before) : [];
  const mentorIds = [...new Set([...mentorIdsOf(after), ...haveLeft])];
  const toTell = [...new Set([...mentorIds, ...leaderIds])].filter((userId) => userId !== by);
  return [
    ...asked.map(({ userId, insteadOf }): News => {
      return { userId, facts: { ...named, kind: 'pairing_asked', insteadOf } };
    }),
    ...(news ? toTell.map((userId): News => ({ userId, facts: { ...named, kind: 'pairing_news', news, by } })) : []),
    ...(before && by !== null ? meetingNews(before, after, by) : []),
    ...(before ? talkNews(before, after, leaderIds) : []),
    ...(before ? sparringNews(before, after, by) : []),
  ];
}

/** What everybody concerned is told of what has come due by itself. */
export function newsOfDue(
  after: Pairing,
  due: readonly Due[],
  leaderIds: readonly string[],
  now: Date,
): readonly News[] {
  const named = namedAs(after);
  const to = (userIds: readonly string[], facts: PairingNoticeFacts) =>
    userIds.map((userId): News => ({ userId, facts }));
  const mentorIds = mentorIdsOf(after);
  const newsOfEach = (each: Due): readonly News[] => {
    switch (each.kind) {
      case 'quiet':
        return [
          ...to(mentorIds, { ...named, kind: 'pairing_quiet', askedAt: now }),
          ...(each.isSecond ? to(leaderIds, { ...named, kind: 'pairing_silent', askedAt: now }) : []),
        ];
      case 'sparring':
        return to(mentorIds, { ...named, kind: 'pairing_sparring', at: now });
      case 'card':
        return to(leaderIds, { ...named, kind: 'pairing_over_soon', why: each.why, on: each.on });
    }
  };
  return due.flatMap(newsOfEach);
}

export function namedAs(pairing: Pairing): Named {
  const { id, name, timeZone } = placeOfPairing(pairing);
  const place = { id, name, timeZone };
  return { groupId: pairing.group.id, pairingId: pairing.id, place, mentors: mentorIdsOf(pairing), word: pairing.word };
}

function newsOf(before: Pairing, after: Pairing): PairingNews | null {
  if (after.state === 'ended') return before.state === 'ended' ? null : 'ended';
  if (after.state === 'setting_up' && before.state !== 'setting_up') return 'set_up_again';
  if (after.movedTo?.id !== before.movedTo?.id) return 'moved';
  if (after.outsideSince && !before.outsideSince) return 'outside';
  if (before.outsideSince && !after.outsideSince) return 'inside_after_all';
  if (after.state !== before.state) {
    if (after.state === 'running') return before.state === 'setting_up' ? 'running' : 'running_again';
    return after.state === 'setting_up' ? null : after.state;
  }
  return newsOfMentors(after, mentorIdsOf(before), mentorIdsOf(after));
}

/** Until it runs there is nothing to carry on, and who has said yes is for its leader to see. */
function newsOfMentors(
  { state }: Pairing,
  were: readonly string[],
  are: readonly string[],
): 'handed_on' | 'carries_on' | 'joined' | null {
  const hasLeft = were.some((userId) => !are.includes(userId));
  const hasJoined = are.some((userId) => !were.includes(userId));
  if (hasLeft && hasJoined) return 'handed_on';
  if (state === 'setting_up') return null;
  if (hasLeft) return 'carries_on';
  return hasJoined ? 'joined' : null;
}

/** The other mentor hears of an hour; where it has all ended or rests, that says enough. */
function meetingNews(before: Pairing, after: Pairing, by: string): readonly News[] {
  if (after.state === 'ended' || after.state === 'setting_up') return [];
  const others = mentorIdsOf(after).filter((userId) => userId !== by);
  return after.meetings.flatMap((meeting) => {
    const known = before.meetings.find(({ day }) => day === meeting.day);
    const { hour, state, version } = meeting;
    if (!hour || version === known?.version || state === 'met') return [];
    return others.map((userId): News => ({ userId, facts: meetingFacts(after, state, hour, by) }));
  });
}

function meetingFacts(
  after: Pairing,
  state: Meeting['state'],
  hour: NonNullable<Meeting['hour']>,
  by: string,
): PairingNoticeFacts {
  return { ...namedAs(after), kind: 'pairing_meeting', isOff: state === 'off', by, ...hour };
}

function talkNews(before: Pairing, after: Pairing, leaderIds: readonly string[]): readonly News[] {
  const wishing = after.mentors.flatMap(({ userId: who, talkSince: since }) => {
    const known = before.mentors.find(({ userId }) => userId === who);
    return since && !known?.talkSince ? [{ who, since }] : [];
  });
  return wishing.flatMap((wish) =>
    leaderIds.map((userId): News => ({ userId, facts: { ...namedAs(after), kind: 'pairing_talk', ...wish } })),
  );
}

/** Sparring is offered after each of the first meetings: to whoever said that they met in the answer to that. */
function sparringNews(before: Pairing, after: Pairing, by: string | null): readonly News[] {
  if (after.met <= before.met || after.met > FIRST_MEETINGS) return [];
  const others = mentorIdsOf(after).filter((userId) => userId !== by);
  return others.map((userId): News => {
    return { userId, facts: { ...namedAs(after), kind: 'pairing_sparring', at: after.heardAt } };
  });
}
