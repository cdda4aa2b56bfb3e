import { inAlphabet } from '../../core/alphabet.js';
import type { Group, IsoWeek } from '../../core/model.js';
import { isoWeekOf, weeksAfter } from '../../core/weeks.js';
import { Groups } from '../../groups/groups.store.js';
import { readWeek } from '../../locales/index.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onShortcut } from '../../slack/hearing/hear-shortcut.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request } from '../../slack/hearing/request.js';
import { aboutGroup } from '../../slack/hearing/speaking.js';
import { chooseOwn } from '../claiming/choose-own.request.js';
import { openPlanButton } from '../visits.controls.js';
import { chooseGroupReply } from './plan-replies.view.js';
import { readPlan } from './plan-ticks.view.js';
import { otherWeekList, PLAN_SHORTCUT, planWeekModal } from './planning.controls.js';
import { clearedWith, decideSaveWeek } from './posting.rule.js';
import { refreshPlan, refusedPlan, showPlan } from './show-plan.request.js';
import { forLeader } from './week-change.rule.js';
import { Weeks } from './weeks.store.js';

/** A leader opens the plan of a week: with `/visit plan`, from a button or the shortcut, or from the plan of another week. */
export function planWeek(deps: Deps): readonly Heard[] {
  return [
    onCommand('plan', (request) => openFor(deps, request, request.channelId, request.rest)),

    // A leader calls a visit off in the plan; of anybody else it is their own place.
    onCommand('call_off', async (request) => {
      const led = await request.society.of(Groups).ledBy(request.person.userId);
      return led.length > 0 ? openFor(deps, request, request.channelId, 'this') : chooseOwn(request);
    }),

    onShortcut(PLAN_SHORTCUT, (request) => openFor(deps, request, null, '')),

    onPress(openPlanButton, async (request) => {
      if (!request.value) return openFor(deps, request, request.channelId, '');
      const { groupId, isoWeek } = request.value;
      const group = await request.society.of(Groups).read(groupId);
      if (!group)
        return refusalReply(request.say, { reason: 'group_closed' }, { locale: request.person.locale, group });
      return showPlan(deps, request, group, isoWeek ?? nextWeek(group, request.now));
    }),

    onPress(otherWeekList, (request) => openOtherWeek(deps, request)),
  ];
}

function nextWeek({ facility }: Group, now: Date) {
  return weeksAfter(isoWeekOf(now, facility.timeZone), 1);
}

/**
 * Finds out which group is meant: the channel's, when the person leads it, else the only one they lead. With several they
 * choose. Without a week it is the next one.
 */
async function openFor(deps: Deps, request: Request, channelId: string | null, typed: string): Promise<Reply | null> {
  const { society, person, say, now } = request;
  const led = inAlphabet(person.locale, await society.of(Groups).ledBy(person.userId));
  const group = led.find((each) => each.channelId === channelId) ?? led[0];
  if (!group) {
    const here = channelId ? await society.of(Groups).byChannel(channelId) : null;
    return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group: here });
  }
  const weekFor = (each: Group) =>
    typed === '' ? nextWeek(each, now) : readWeek(typed, isoWeekOf(now, each.facility.timeZone));
  const isoWeek = weekFor(group);
  if (!isoWeek) return sentence(say('schedule.unknown_week'));
  if (led.length > 1 && group.channelId !== channelId) {
    return chooseGroupReply(say, person.locale, led, (each) => weekFor(each) ?? isoWeek);
  }
  // Typed anywhere, it is known only now whose week this is.
  return showPlan(deps, aboutGroup(request, group), group, isoWeek);
}

/** Ticks set in the week that is left are saved first, so that looking at another week loses none. */
async function openOtherWeek(deps: Deps, request: PressRequest<IsoWeek>): Promise<Reply | null> {
  const { society, person, now, view, value: isoWeek } = request;
  if (!planWeekModal.isIn(view)) return null;
  const { weekId, ticks } = readPlan(view);
  const week = await society.of(Weeks).byId(weekId);
  if (!week) return refusedPlan(request, { reason: 'shift_gone' }, null);
  if (isoWeek === week.isoWeek) {
    await refreshPlan(deps, request, view.id, weekId, ticks, null);
    return null;
  }
  const group = await society.of(Groups).read(week.group.id);
  if (!group) return refusalReply(request.say, { reason: 'group_closed' }, { locale: person.locale, group });
  const before = week.shifts.filter((shift) => shift.cleared).map((shift) => shift.id);
  if (clearedWith(week, ticks).join() !== before.join()) {
    const save = forLeader(person.userId, (current) =>
      decideSaveWeek(current, { ticks, post: false, keepAsPattern: false }, now),
    );
    const outcome = await society.of(Weeks).change(weekId, week.version, person.userId, now, save);
    if (!outcome.ok) return refusedPlan(request, outcome.refusal, week);
  }
  return showPlan(deps, request, group, isoWeek);
}
