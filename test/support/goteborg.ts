import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group, IsoWeek, ShiftFormat } from '../../src/core/model.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import type { BotUnderTest } from './started-bot.js';

export { wordsOf } from './words.js';

/**
 * People in a group that visits the remand prison in Göteborg. Their Slack speaks Swedish to nobody, since it cannot: what they
 * are answered in, unless they have chosen, is the language of their group.
 */
export const GOTEBORG = {
  channel: 'C0GOTEBORG',
  national: 'C0NATIONAL',
  /** Leads the group. */
  lena: 'U0LENA',
  /** Leads it too. */
  lars: 'U0LARS',
  /** Volunteers. */
  anna: 'U0ANNA',
  bo: 'U0BO',
  /** Has chosen Danish. */
  mikkel: 'U0MIKKEL',
  /** Has chosen English. */
  emma: 'U0EMMA',
  /** Workspace admin, in no group. */
  admin: 'U0ADMIN',
  /** In no group. */
  stranger: 'U0STRANGER',
} as const;

export const ZONE = 'Europe/Stockholm';

export interface GroupOptions {
  readonly showNames?: boolean;
  readonly locale?: Group['locale'];
  readonly visitorCap?: number;
  /** Members who have completed nothing yet. */
  readonly newcomers?: readonly string[];
}

/** Fills Slack and the database with the Göteborg group, as setting up would have. */
export async function goteborg(world: BotUnderTest, options: GroupOptions = {}): Promise<Group> {
  const { sandbox } = world;
  const people: readonly (readonly [string, string, string | null])[] = [
    [GOTEBORG.lena, 'Lena', 'en-GB'],
    [GOTEBORG.lars, 'Lars', 'en-US'],
    [GOTEBORG.anna, 'Anna', 'en-US'],
    [GOTEBORG.bo, 'Bo', 'de-DE'],
    [GOTEBORG.mikkel, 'Mikkel', 'nb-NO'],
    [GOTEBORG.emma, 'Emma', 'en-GB'],
    [GOTEBORG.stranger, 'Stina', null],
  ];
  for (const [id, name, locale] of people) sandbox.world.addUser({ id, name, locale, timeZone: ZONE });
  sandbox.world.addUser({ id: GOTEBORG.admin, name: 'Olle', locale: 'en-GB', timeZone: ZONE, isAdmin: true });
  const members = people.map(([id]) => id).filter((id) => id !== GOTEBORG.stranger);
  sandbox.world.addChannel({ id: GOTEBORG.channel, name: 'besok-goteborg', members: [...members, sandbox.botUserId] });
  sandbox.world.addChannel({
    id: GOTEBORG.national,
    name: 'besok-nationellt',
    members: [GOTEBORG.admin, sandbox.botUserId],
  });
  return storeGroup(world, members, options);
}

async function storeGroup(world: BotUnderTest, members: readonly string[], options: GroupOptions): Promise<Group> {
  const { society, sandbox } = world;
  const now = sandbox.clock.now();
  const facility = await society.of(Facilities).save(
    {
      id: null,
      name: 'Häktet Göteborg',
      kind: 'remand_prison',
      region: 'Väst',
      timeZone: ZONE,
      visitorCap: options.visitorCap ?? 4,
      status: 'active',
    },
    null,
    GOTEBORG.admin,
    now,
  );
  if (!facility.ok) throw new Error('no facility');
  const saved = await society.of(Groups).save(
    {
      id: null,
      facilityId: facility.id,
      name: 'Besöksgruppen Göteborg',
      channelId: GOTEBORG.channel,
      locale: options.locale ?? 'sv',
      showNames: options.showNames ?? true,
      leaderIds: [GOTEBORG.lena, GOTEBORG.lars],
    },
    null,
    GOTEBORG.admin,
    now,
  );
  if (!saved.ok) throw new Error('no group');
  await society.of(Memberships).sync(saved.id, members, now);
  await society.of(Volunteers).setLanguage(GOTEBORG.mikkel, 'da', now);
  await society.of(Volunteers).setLanguage(GOTEBORG.emma, 'en', now);
  await makeReady(
    society,
    saved.id,
    members.filter((id) => !options.newcomers?.includes(id)),
    now,
  );
  const group = await society.of(Groups).read(saved.id);
  if (!group) throw new Error('no group');
  return group;
}

export interface VisitOnDay {
  /** `2026-11-24` */
  readonly date: string;
  /** `17:00`, by the facility's wall clock */
  readonly from: string;
  readonly to: string;
  readonly format?: ShiftFormat;
  readonly minimum?: number;
  readonly maximum?: number;
  /** False where the facility has not said yes yet. */
  readonly cleared?: boolean;
}

/** A week as the leader posted it, without going through the modal. Returns the shift ids, by start. */
export async function postWeek(
  world: BotUnderTest,
  group: Group,
  isoWeek: IsoWeek,
  visits: readonly VisitOnDay[],
): Promise<string[]> {
  const { society, sandbox, bot } = world;
  const now = sandbox.clock.now();
  const shifts = visits.map((visit) => ({
    startsAt: wallClockToInstant(visit.date, visit.from, ZONE),
    endsAt: wallClockToInstant(visit.date, visit.to, ZONE),
    format: visit.format ?? 'individual',
    minimumParty: visit.minimum ?? 2,
    maximumParty: visit.maximum ?? 3,
    cleared: visit.cleared ?? true,
  }));
  const week = await society.of(Weeks).open(group.id, isoWeek, shifts, GOTEBORG.lena, now);
  if (!week) throw new Error('no week');
  const awaited = new Set(shifts.filter(({ cleared }) => !cleared).map(({ startsAt }) => startsAt.getTime()));
  const cleared = week.shifts.filter(({ startsAt }) => !awaited.has(startsAt.getTime())).map(({ id }) => id);
  await society.of(Weeks).change(week.id, week.version, GOTEBORG.lena, now, () => ({
    ok: true,
    changes: [{ kind: 'set_cleared', shiftIds: cleared }, { kind: 'post' }],
    notices: [],
  }));
  bot.reconciler.soon();
  await world.settle();
  const posted = await society.of(Weeks).read(group.id, isoWeek);
  return posted?.shifts.map((shift) => shift.id) ?? [];
}

/** The posted schedule that the group's channel shows; fails unless there is exactly one. Answers in its thread are left out. */
export function postIn(world: BotUnderTest, channelId: string = GOTEBORG.channel): SandboxMessage {
  const posts = world.sandbox.world.messages(channelId).filter(({ threadTs }) => threadTs === undefined);
  if (posts.length !== 1 || !posts[0]) throw new Error(`${posts.length} messages in the channel, expected one`);
  return posts[0];
}

/** What a person was last told that only they see, in a channel. */
export function lastAnswer(world: BotUnderTest, userId: string, channelId: string = GOTEBORG.channel): SandboxMessage {
  const told = world.sandbox.world.messages(channelId, userId).filter((message) => message.ephemeralFor === userId);
  const last = told.at(-1);
  if (!last) throw new Error(`${userId} was told nothing`);
  return last;
}
