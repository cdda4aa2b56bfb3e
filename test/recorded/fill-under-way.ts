import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Database } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Sessions } from '../../src/training/sessions/sessions.store.js';
import { decideSignUp } from '../../src/training/sessions/signing-up.rule.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { GOTEBORG, goteborg, postWeek, ZONE } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { plannedSession } from '../support/planned-session.js';
import type { BotUnderTest } from '../support/started-bot.js';
import type { Ids } from './in-slack.js';

const { lena, anna, bo, mikkel, emma, admin, national } = GOTEBORG;

/** What is under way. */
export interface Happening {
  /** A visit that is open, a session, and Anna. */
  readonly ids: Ids;
  /** Anna and Bo hold it. */
  readonly held: string;
  /** Anna and Bo held it last week, and nobody has told how it went. */
  readonly past: string;
}

/** Fills Slack and the database with the Göteborg group in the middle of everything. Mikkel and Emma are new, and newcomers may go along; Lena leads, belongs to the national staff and is an admin of the workspace. */
export async function fillUnderWay(world: BotUnderTest, database: Database): Promise<Happening> {
  const { society, sandbox } = world;
  const group = await goteborg(world, { newcomers: [mikkel, emma] });
  sandbox.world.addChannel({ id: 'C0EVERYBODY', name: 'alla', members: sandbox.world.users().map(({ id }) => id) });
  sandbox.world.setAdmin(lena, true);
  const { version } = await society.of(Workspaces).read();
  const staff = { nationalChannelId: national, nationalStaffIds: [lena] };
  await society.of(Workspaces).save(staff, version, admin, sandbox.clock.now());
  const [past = ''] = await postWeek(world, group, '2026-W47', [{ date: '2026-11-20', from: '17:00', to: '19:00' }]);
  const [visit = '', held = ''] = await postWeek(world, group, '2026-W48', [
    { date: '2026-11-24', from: '17:00', to: '19:00' },
    { date: '2026-11-26', from: '17:00', to: '19:00' },
  ]);
  for (const shiftId of [past, held])
    for (const userId of [anna, bo]) await society.of(Claims).decide(shiftId, userId, sandbox.clock.now(), decideClaim);
  await sandbox.clock.set(at('2026-11-21 09:00'));
  const session = await plannedSession(database, world.bot.workspaceId, {
    requirementCode: 'study_visit',
    facilityId: group.facility.id,
    groupId: group.id,
    startsAt: at('2026-12-03 17:00'),
    timeZone: ZONE,
    place: 'Entrén',
  });
  await database.client.programme.updateMany({ data: { shadowSeat: true } });
  await makeReady(society, group.id, [mikkel, emma], sandbox.clock.now(), ({ code }) => code !== 'study_visit');
  await society.of(Sessions).decide(session, mikkel, sandbox.clock.now(), decideSignUp);
  const [completion] = (await society.of(Completions).of([anna])).get(anna) ?? [];
  const week = await society.of(Weeks).read(group.id, '2026-W48');
  await world.settle();
  const ids = {
    group: group.id,
    facility: group.facility.id,
    week: week?.id ?? '',
    visit,
    session,
    completion: completion?.id ?? '',
    person: anna,
    isoWeek: '2026-W48',
    date: '2026-11-24',
    version: week?.version ?? 0,
  };
  return { ids, held, past };
}
