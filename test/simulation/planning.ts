import { elementsOf } from '../../sandbox/slack/block-kit/elements-of.js';
import type { OpenView } from '../../sandbox/slack/views.js';
import { absentButton } from '../../src/visits/covering/covering.controls.js';
import { CLEARED_TICK, planShiftMenu, saveDraftButton } from '../../src/visits/planning/planning.controls.js';
import { type AtTheScreen, among, buttonsIn, offeredBy, pressIn, tickIn, wall } from './at-the-screen.js';
import type { Action, Slot } from './script.js';
import { CHANNEL, type Season } from './settings.js';

/** What a leader does in the plan of a week. */
type Planning = Extract<
  Action,
  { readonly kind: 'move' | 'capacity' | 'call_off' | 'post' | 'tick' | 'absent' | 'invite' }
>;

/** Opens the plan, does it, and reads what comes of it. */
export async function planVisits(screen: AtTheScreen, season: Season, action: Planning): Promise<void> {
  switch (action.kind) {
    case 'move':
      return edit(screen, season, action, (form) => ({
        date: dateOn(form, action.to),
        start_time: wall(action.to.hour),
        end_time: wall(action.to.hour + 2),
      }));
    case 'capacity':
      return edit(screen, season, action, () => ({ maximum_party: String(action.most) }));
    case 'call_off':
      await openAbovePlan(screen, season, action, 'call_off');
      return send(screen, { called_off_by: action.byUs ? 'called_off_by_us' : 'called_off_by_facility' });
    case 'post':
      await openPlan(screen, season, 2);
      return send(screen, {});
    case 'tick':
      return tick(screen, season, action);
    case 'absent':
      return sayAbsent(screen, season, action);
    case 'invite': {
      const list = await openAbovePlan(screen, season, action, 'invite');
      return tickIn(screen, list, { block: 'people_0', choice: action.choice, most: 1 });
    }
  }
}

interface Visit {
  readonly week: number;
  readonly choice: number;
}

/** Opens a visit in the plan, changes some fields and saves. */
async function edit(
  screen: AtTheScreen,
  season: Season,
  visit: Visit,
  values: (form: OpenView) => Record<string, string>,
): Promise<void> {
  const form = await openAbovePlan(screen, season, visit, 'change');
  await send(screen, values(form));
}

async function send({ slack, userId, look }: AtTheScreen, values: Record<string, string>): Promise<void> {
  await look();
  await slack.person(userId).submit(values);
}

/** The week that is not posted yet stays a draft. */
async function tick(screen: AtTheScreen, season: Season, { week, choice }: Visit): Promise<void> {
  const plan = await openPlan(screen, season, week);
  const ticks = elementsOf(plan.definition.blocks).flatMap(({ actionId, element }) =>
    actionId === CLEARED_TICK ? offeredBy(element) : [],
  );
  await screen.look();
  await pressIn(screen, plan, CLEARED_TICK, among(ticks, choice));
  const isDraft = elementsOf(plan.definition.blocks).some(({ actionId }) => actionId === saveDraftButton.actionId);
  if (isDraft) await pressIn(screen, plan, saveDraftButton.actionId);
  else await screen.slack.person(screen.userId).submit({});
}

async function sayAbsent(screen: AtTheScreen, season: Season, visit: Visit): Promise<void> {
  const places = await openAbovePlan(screen, season, visit, 'free');
  await screen.look();
  await pressIn(
    screen,
    places,
    absentButton.actionId,
    among(buttonsIn(places.definition.blocks, absentButton.actionId), visit.choice),
  );
}

async function openAbovePlan(
  screen: AtTheScreen,
  season: Season,
  { week, choice }: Visit,
  verb: string,
): Promise<OpenView> {
  const plan = await openPlan(screen, season, week);
  const offered = elementsOf(plan.definition.blocks)
    .filter(({ actionId }) => actionId === planShiftMenu.actionId)
    .flatMap(({ element }) => offeredBy(element))
    .filter((value) => value.startsWith(`${verb}|`));
  const value = among(offered, choice);
  await screen.look();
  await pressIn(screen, plan, planShiftMenu.actionId, value);
  return screen.above();
}

async function openPlan({ slack, userId, window }: AtTheScreen, season: Season, week: number): Promise<OpenView> {
  const { posted, toPost } = season;
  await slack.person(userId).command(CHANNEL, `/visit plan ${[...posted, toPost][week]}`);
  return window();
}

function dateOn(form: OpenView, { weekday }: Slot): string {
  const date = elementsOf(form.definition.blocks).find(({ actionId }) => actionId === 'date');
  return date ? (offeredBy(date.element)[weekday - 1] ?? '') : '';
}
