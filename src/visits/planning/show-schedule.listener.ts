import { inAlphabet } from '../../core/alphabet.js';
import type { Group, GroupWeek, IsoWeek } from '../../core/model.js';
import { isoWeekOf, weeksAfter } from '../../core/weeks.js';
import { ownGroups } from '../../groups/own-groups.request.js';
import { list, readWeek, weekLabel } from '../../locales/index.js';
import { localTime } from '../../slack/blocks/local-time.js';
import { escapeText, type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { readNotReady } from '../claiming/read-not-ready.request.js';
import { openScheduleButton } from '../visits.controls.js';
import { amongOthers, ownSchedule } from './schedule.view.js';
import { Weeks } from './weeks.store.js';

/** A message holds 50 blocks (Slack: blocks), one of which says what else there is. */
const MOST_BLOCKS = 49;
/** More weeks than this are not read in one message. */
const MOST_GROUPS = 3;

/** Anybody in a group looks at its posted week, this one unless they say another. */
export function showSchedule(): readonly Heard[] {
  return [
    onCommand('schedule', (request) => schedule(request, request.channelId, request.rest)),
    onPress(openScheduleButton, (request) => schedule(request, request.channelId, '')),
  ];
}

async function schedule(request: Request, channelId: string | null, typed: string): Promise<Reply> {
  const { person, say, now } = request;
  const groups = await groupsInView(request, channelId);
  const [first] = groups;
  if (!first) return refusalReply(say, { reason: 'no_group' }, { locale: person.locale, group: null });
  const thisWeek = isoWeekOf(now, first.facility.timeZone);
  const isoWeek = typed === '' ? thisWeek : readWeek(typed, thisWeek);
  if (!isoWeek) return sentence(say('schedule.unknown_week'));
  const weeks = await Promise.all(
    groups.slice(0, MOST_GROUPS).map((group) => groupReply(request, group, isoWeek, typed === '', groups.length > 1)),
  );
  const shown = thatFit(weeks);
  const left = groups.slice(shown.length).map((group) => `<#${group.channelId}>`);
  const more = left.length > 0 ? [sentence(say('schedule.more', { channels: list(left, person.locale) }))] : [];
  const replies = [...shown, ...more];
  return { text: replies.map((reply) => reply.text).join('\n'), blocks: replies.flatMap((reply) => reply.blocks) };
}

/** As many whole weeks as one message holds. One always fits. */
function thatFit(weeks: readonly Reply[]): readonly Reply[] {
  let blocks = 0;
  const tooMuch = weeks.findIndex((week) => {
    blocks += week.blocks.length;
    return blocks > MOST_BLOCKS;
  });
  return tooMuch === -1 ? weeks : weeks.slice(0, tooMuch);
}

/** With no week asked for, one that is not posted gives way to the next, which may be. */
async function groupReply(
  request: Request,
  group: Group,
  isoWeek: IsoWeek,
  orNext: boolean,
  isAmongOthers: boolean,
): Promise<Reply> {
  const { society, say, person, now } = request;
  const week =
    (await postedWeek(request, group, isoWeek)) ??
    (orNext ? await postedWeek(request, group, weeksAfter(isoWeek, 1)) : null);
  if (week) {
    const own = ownSchedule(say, person, week, now, await readNotReady(society, week, now));
    const shown = isAmongOthers ? amongOthers(own, group) : own;
    return { ...shown, blocks: [...shown.blocks, ...localTime(say, group.facility, person.timeZone, now)] };
  }
  const label = weekLabel(isoWeek, person.locale);
  const channel = `<#${group.channelId}>`;
  return sentence(say('schedule.not_posted', { week: label, group: escapeText(group.name), channel }));
}

async function postedWeek({ society }: Request, group: Group, isoWeek: IsoWeek): Promise<GroupWeek | null> {
  const week = await society.of(Weeks).readOf(group, isoWeek);
  return week?.state === 'posted' ? week : null;
}

/** The channel's group where the reader is in it; elsewhere every group they are in or lead. */
async function groupsInView(request: Request, channelId: string | null): Promise<readonly Group[]> {
  const { memberOf, leads } = await viewerOf(request).of(ownGroups);
  const all = [...memberOf, ...leads.filter((group) => !memberOf.some((other) => other.id === group.id))];
  const here = all.filter((group) => group.channelId === channelId);
  return here.length > 0 ? here : inAlphabet(request.person.locale, all);
}
