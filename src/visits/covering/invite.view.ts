import type { ModalView } from '@slack/types';
import type { Group, GroupShift, Locale } from '../../core/model.js';
import { noteRefused } from '../../core/payload.js';
import { list, moment, type Say } from '../../locales/index.js';
import {
  announcement,
  context,
  escapeText,
  lines,
  mention,
  plain,
  type Reply,
  section,
  sentence,
} from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { inviteModal } from './covering.controls.js';
import { type Invitable, invitesOf } from './invite.rule.js';
import type { CoveredVisit, Offer } from './offers.rule.js';

/** People in one list; the rest come once these have been asked. */
const MOST_LISTED = 20;

/**
 * Whom a leader may invite to a visit, to be ticked.
 * @param people at least one, those first who were asked longest ago
 * @param notice what is to be done before it is sent in; null for nothing
 */
export function inviteForm(
  say: Say,
  locale: Locale,
  visit: CoveredVisit,
  people: readonly Invitable[],
  notice: string | null,
  now: Date,
): ModalView {
  const listed = people.slice(0, MOST_LISTED);
  const more = people.length - listed.length;
  const asked = invitedText(say, locale, visit.group, invitesOf(visit, now));
  const choices = listed.map(({ userId, isNewcomer }) => ({
    value: userId,
    text: mention(userId),
    ...(isNewcomer && { description: say('invite.newcomer') }),
  }));
  const facts = { when: whenOf(visit, locale), facility: escapeText(visit.group.facility.name) };
  return inviteModal.open(
    { shiftId: visit.shift.id },
    {
      title: plain(say('invite.title'), 24),
      submit: plain(say('invite.submit'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        ...(notice ? [announcement(notice)] : []),
        section(lines(say('invite.intro', facts), asked)),
        ...inviteModal.form.inputs({ say, locale, typed: { people: [] }, given: { people: { choices } } }),
        ...(more > 0 ? [context(say('invite.more', { count: more }))] : []),
        context(say('invite.privacy')),
      ],
    },
  );
}

/** Nobody can be invited, and why that may be. */
export function nobodyToInviteReply(say: Say, locale: Locale, visit: CoveredVisit, now: Date): Reply {
  noteRefused('nobody_to_invite');
  const asked = invitedText(say, locale, visit.group, invitesOf(visit, now));
  return sentence(lines(say('refusal.nobody_to_invite'), asked));
}

/** Whom a leader has asked. @param leftOut Slack user ids of those who could not be asked any more */
export function invitedReply(
  say: Say,
  locale: Locale,
  visit: GroupShift & { readonly offers: readonly Offer[] },
  leftOut: readonly string[],
  now: Date,
): Reply {
  const asked = invitedText(say, locale, visit.group, invitesOf(visit, now));
  const left = leftOut.length > 0 ? say('invite.left_out', { people: names(leftOut, locale) }) : null;
  return sentence(lines(say('invite.done', { when: whenOf(visit, locale) }), asked, left));
}

/** Up to the time by which they may answer, whatever they have answered. @returns null for nobody */
export function invitedText(
  say: Say,
  locale: Locale,
  { facility }: Group,
  invites: ReturnType<typeof invitesOf>,
): string | null {
  if (invites.length === 0) return null;
  const told = invites.map(({ ask }) => {
    const until = moment(ask.until, facility.timeZone, locale);
    return say('card.invited', { who: mention(ask.userId), until });
  });
  return told.join('\n');
}

function names(userIds: readonly string[], locale: Locale): string {
  return list(userIds.map(mention), locale);
}
