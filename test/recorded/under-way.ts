import { readFileSync } from 'node:fs';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import type { Database } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import { Sessions } from '../../src/training/sessions/sessions.store.js';
import { decideSignUp } from '../../src/training/sessions/signing-up.rule.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { type BotUnderTest, JOURNEYS_ON, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, postWeek, ZONE } from '../support/goteborg.js';
import { at } from '../support/imagined.js';
import { plannedSession } from '../support/planned-session.js';
import type { Ids } from './in-slack.js';

const { lena, anna, bo, mikkel, emma, admin, national } = GOTEBORG;

/** The Göteborg group in the middle of everything. */
export interface UnderWay {
  readonly world: BotUnderTest;
  readonly database: Database;
  /** A visit that is open, a session, and Anna. */
  readonly ids: Ids;
  /** Anna and Bo hold it. */
  readonly held: string;
  /** Anna and Bo held it last week, and nobody has told how it went. */
  readonly past: string;
  stop(): Promise<void>;
}

/** Mikkel and Emma are new, and newcomers may go along; Lena leads, belongs to the national staff and is an admin of the workspace. */
export async function underWay(): Promise<UnderWay> {
  const database = await testDatabase(JOURNEYS_ON);
  const manifest = readFileSync('manifest.yml', 'utf8');
  // Hundreds of presses come within the same minute.
  const sandbox = await startSandbox({ manifest, now: at('2026-11-17 09:00'), rateLimits: false });
  const world = await startBotUnderTest({ database, sandbox });
  const { society } = world;
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
  return {
    ...{ world, database, ids, held, past },
    stop: async () => {
      await world.stop();
      await sandbox.close();
      await database.close();
    },
  };
}

/** Everything that somebody sees now and that could show that they were answered. */
export function screenOf({ sandbox }: BotUnderTest, userId: string): string {
  const messages = sandbox.world.channels().flatMap(({ id }) => sandbox.world.messages(id, userId));
  return JSON.stringify([
    messages.map(({ ts, text, blocks }) => [ts, text, blocks]),
    sandbox.world.modals(userId),
    sandbox.world.home(userId),
    sandbox.calls.filter(({ method }) => method === 'files.completeUploadExternal').length,
  ]);
}

/** What went wrong so far and was given a reference. */
export function referencesIn({ log }: BotUnderTest): readonly string[] {
  return log.filter((line) => line.includes('"msg":"problem"'));
}
