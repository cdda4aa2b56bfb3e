import { isInSomeGroup } from '../../core/abilities.js';
import { ownAbilities } from '../../groups/own-groups.request.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onCommand } from '../../slack/hearing/hear-command.js';
import { onPress, onPressInTurn } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request } from '../../slack/hearing/request.js';
import { viewerOf } from '../../slack/hearing/viewer.js';
import { CalendarFeeds } from './calendar-feeds.store.js';
import { addressOf, openingOf, type Titles } from './feed.rule.js';
import {
  addressModal,
  chooseTitlesList,
  endAddressButton,
  getAddressButton,
  openMyCalendarButton,
  renewAddressButton,
} from './my-calendar.controls.js';
import { addressView, myCalendarView } from './my-calendar.view.js';

/** Somebody has their own calendar fetch their visits: gets the address, makes a new one, ends it, chooses what it says. */
export function myCalendar(deps: Deps): readonly Heard[] {
  return [
    onCommand('calendar', (request) => open(deps, request)),
    onPress(openMyCalendarButton, (request) => open(deps, request)),
    onPressInTurn(getAddressButton, (request) => renew(deps, request)),
    onPressInTurn(renewAddressButton, (request) => renew(deps, request)),
    onPressInTurn(endAddressButton, end),
    onPressInTurn(chooseTitlesList, chooseTitles),
    onSubmit(addressModal, async () => ({ next: 'close' })),
  ];
}

async function open(deps: Deps, request: Request): Promise<Reply | null> {
  const kept = await keptFrom(deps, request);
  if (kept) return kept;
  await request.screen.open(await ownCalendar(request, null));
  return null;
}

/** In the place of the modal in which it was pressed, and nowhere else: no conversation keeps an address. */
async function renew(deps: Deps, request: PressRequest): Promise<Reply | null> {
  const { society, person, say, screen, now } = request;
  const kept = await keptFrom(deps, request);
  if (kept || deps.publicUrl === null) return kept;
  const token = await society.of(CalendarFeeds).renew(person.userId, now);
  const shown = { address: addressOf(deps.publicUrl, token), opening: openingOf(deps.publicUrl, token) };
  await screen.show(addressView(say, person.locale, shown), sentence(say('my_calendar.missed')));
  return null;
}

async function end(request: PressRequest): Promise<null> {
  const { society, person, say, screen } = request;
  await society.of(CalendarFeeds).end(person.userId);
  const told = say('my_calendar.ended');
  await screen.show(await ownCalendar(request, told), sentence(told));
  return null;
}

async function chooseTitles(request: PressRequest<Titles>): Promise<null> {
  const { society, person, say, screen, value } = request;
  const isKept = await society.of(CalendarFeeds).setTitles(person.userId, value);
  const told = isKept ? say('my_calendar.titles.saved') : null;
  await screen.show(await ownCalendar(request, told), told === null ? undefined : sentence(told));
  return null;
}

/** @returns what somebody is told for whom there is no calendar; null for everybody else */
async function keptFrom(
  deps: Deps,
  { society, person, say, now }: Pick<Request, 'society' | 'person' | 'say' | 'now'>,
): Promise<Reply | null> {
  if (deps.publicUrl === null) return sentence(say('my_calendar.not_here'));
  const abilities = await viewerOf({ society, person, now }).of(ownAbilities);
  return isInSomeGroup(abilities) ? null : sentence(say('my_calendar.not_yours'));
}

async function ownCalendar(
  { society, person, say }: Pick<Request, 'society' | 'person' | 'say'>,
  notice: string | null,
): Promise<ReturnType<typeof myCalendarView>> {
  const own = await society.of(CalendarFeeds).of(person.userId);
  return myCalendarView(say, person.locale, { own, timeZone: person.timeZone ?? 'UTC', notice });
}
