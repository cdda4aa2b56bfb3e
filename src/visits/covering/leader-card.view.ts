import type { Button } from '@slack/types';
import type { Claim, GroupShift, IsoWeek, Locale } from '../../core/model.js';
import { isExpected } from '../../core/party.js';
import { list, moment, type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, lines, mention, plain, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { planButtonOf } from '../plan-button.view.js';
import { askGroupButton } from '../visits.controls.js';
import { askingFrom } from './asking-times.rule.js';
import { isConfirmed } from './counted.rule.js';
import { askForPeopleButton, inviteButton, runAfterAllButton } from './covering.controls.js';
import { invitesOf } from './invite.rule.js';
import { invitedText } from './invite.view.js';
import { hoursBefore, isTooLate, type Offer } from './offers.rule.js';
import { ASKS_BY_ITSELF, cutOffOf } from './settle.rule.js';

/** A visit that needs its leader, as far as is known of it. */
export interface NeedsLeader extends GroupShift {
  readonly isoWeek: IsoWeek;
  readonly offers: readonly Offer[];
  /** Those of the party who can be counted on. */
  readonly counted: readonly Claim[];
}

/** Tells a leader how many can be counted on, what is being done about it, and what becomes of it; one card a visit. */
export function leaderCard(visit: NeedsLeader, locale: Locale, now: Date): Reply {
  const say = sayIn(locale);
  const { shift, group } = visit;
  const facts = { when: whenOf(visit, locale), facility: escapeText(group.facility.name) };
  const plan = planButtonOf(say, group, visit.isoWeek);
  if (shift.status === 'will_not_run') {
    const text = say('card.will_not_run', { ...facts, kind: group.facility.kind });
    const mayReopen = !shift.hasReopened && !isTooLate(visit, now);
    return {
      text,
      blocks: [section(text), actions(...(mayReopen ? [reopenButton(say, visit, facts.when)] : []), plan)],
    };
  }
  const people = namesOf(say, visit.counted, locale);
  const invited = invitedText(say, locale, group, invitesOf(visit, now));
  const about = [...whatGoesOn(say, visit, locale), ...(invited ? [invited] : [])];
  if (visit.counted.length >= shift.minimumParty) {
    const text = say(about.length > 0 ? 'card.runs' : 'card.found', { ...facts, people });
    return { text, blocks: [section(lines(text, ...about))] };
  }
  const coming = visit.counted.length;
  const text = say('card.short', { ...facts, coming, least: shift.minimumParty, people });
  const next = lines(...about, ...whatComes(say, visit, locale, now));
  const asking = visit.offers.find((offer) => offer.kind === 'free' && offer.end === null && offer.asking === 'waves');
  const isInChannel = asking !== undefined && asking.channelAt !== null;
  const ask = isTooLate(visit, now)
    ? []
    : [
        ...(asking ? [] : [askButton(say, visit, facts.when)]),
        ...(isInChannel ? [] : [askGroupButtonOf(say, visit, facts.when)]),
        inviteButton.on(shift.id, say('invite.button'), { spoken: say('invite.button_spoken', { when: facts.when }) }),
      ];
  return { text, blocks: [section(lines(text, next || null)), actions(...ask, plan)] };
}

function namesOf(say: Say, claims: readonly Claim[], locale: Locale): string {
  if (claims.length === 0) return say('card.nobody');
  return say('card.coming', { people: mentions(claims, locale) });
}

function mentions(claims: readonly Claim[], locale: Locale): string {
  return list(
    claims.map(({ userId }) => mention(userId)),
    locale,
  );
}

/** Who is sought for, who has not said that they come, and who was asked. Who said no is told to nobody. */
function whatGoesOn(say: Say, { shift, group, offers }: NeedsLeader, locale: Locale): string[] {
  const absent = shift.claims.filter((claim) => !isExpected(claim));
  const sought = shift.claims.filter((claim) => claim.soughtSince && isExpected(claim));
  const unsure = shift.claims.filter((claim) => isExpected(claim) && !isConfirmed(claim, shift));
  const open = offers.filter(({ end, kind }) => end === null && kind === 'free');
  const asked = new Set(open.flatMap(({ asks }) => asks.map(({ userId }) => userId)));
  const channel = open.some(({ channelAt }) => channelAt !== null);
  return [
    ...(sought.length > 0 ? [say('card.sought', { people: mentions(sought, locale) })] : []),
    ...(absent.length > 0 ? [say('card.absent', { people: mentions(absent, locale) })] : []),
    ...(unsure.length > 0 ? [say('card.unconfirmed', { people: mentions(unsure, locale) })] : []),
    ...(asked.size > 0 ? [say('card.asked', { count: asked.size })] : []),
    ...(channel ? [say('card.in_channel', { channel: `<#${group.channelId}>` })] : []),
  ];
}

/** What happens by itself, and when. */
function whatComes(say: Say, { shift, group, offers }: NeedsLeader, locale: Locale, now: Date): string[] {
  const { timeZone } = group.facility;
  // By day: nobody is asked in the night.
  const asksAt = askingFrom(hoursBefore(shift, ASKS_BY_ITSELF), shift, timeZone);
  const isAsking = offers.some(({ kind, end }) => kind === 'free' && end === null);
  const decidesAt = cutOffOf({ ...shift, shortSince: shift.shortSince ?? now });
  return [
    ...(asksAt > now && !isAsking ? [say('card.asks_at', { at: moment(asksAt, timeZone, locale) })] : []),
    ...(decidesAt && decidesAt > now ? [say('card.decides_at', { at: moment(decidesAt, timeZone, locale) })] : []),
  ];
}

function askButton(say: Say, { shift }: NeedsLeader, when: string): Button {
  return askForPeopleButton.on(shift.id, say('card.ask'), {
    style: 'primary',
    spoken: say('card.ask_spoken', { when }),
  });
}

function askGroupButtonOf(say: Say, { shift }: NeedsLeader, when: string): Button {
  return askGroupButton.on(shift.id, say('ask.button'), { spoken: say('ask.button_spoken', { when }) });
}

function reopenButton(say: Say, { shift }: NeedsLeader, when: string): Button {
  return {
    ...runAfterAllButton.on(shift.id, say('card.reopen'), { spoken: say('card.reopen_spoken', { when }) }),
    confirm: {
      title: plain(say('card.reopen.confirm_title'), 100),
      text: plain(say('card.reopen.confirm_text'), 300),
      confirm: plain(say('card.reopen'), 30),
      deny: plain(say('gate.confirm_no'), 30),
    },
  };
}
