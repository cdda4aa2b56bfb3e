import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { createStore } from '../../src/app/store.js';
import { dateInWeek } from '../../src/core/weeks.js';
import { openDatabase } from '../../src/database/database.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { closesAt } from '../../src/numbers/tallying/tally-week.rule.js';
import { type Address, emptyAddress } from '../support/database.js';
import { postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const WEEK = '2026-W37';

let sandbox: Sandbox;
let address: Address;
let facilityId: string;

beforeAll(async () => {
  sandbox = await startSandbox({
    manifest: readFileSync('manifest.yml', 'utf8'),
    now: new Date('2026-11-21T09:00:00Z'),
  });
  address = await emptyAddress('sqlite');
  const database = await openDatabase({ url: address.url });
  const society = createStore(database).in(sandbox.teamId);
  const group = await storedGroup(society, 'exported');
  facilityId = group.facility.id;
  await postedWeek(society, group, WEEK, [visitAt('2026-09-08T16:00:00Z')]);
  await database.client.booking.createMany({
    data: [4, 5, 6].map((value, day) => ({
      id: `booking-${day}`,
      workspaceId: sandbox.teamId,
      facilityId,
      region: 'Väst',
      measure: 'visits',
      bookedIn: WEEK,
      visitedOn: dateInWeek(WEEK, day + 1),
      value,
      shiftId: `shift-${day}`,
      createdAt: new Date(`${dateInWeek(WEEK, day + 1)}T18:00:00Z`),
    })),
  });
  await society.of(Tallies).closeDueWeeks(closesAt(WEEK, 'Europe/Stockholm'));
  await database.close();
});
afterAll(async () => {
  await sandbox.close();
  await address.remove();
});

it('everything released can be had for auditing, without names', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/scripts/tallies.js', 'export', '--json'], {
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: sandbox.tokens.bot,
      SLACK_APP_TOKEN: sandbox.tokens.app,
      SLACK_API_URL: sandbox.apiUrl,
      DATABASE_URL: address.url,
    },
  });
  const audit = JSON.parse(stdout);
  expect(audit).toMatchObject({
    format: 'tallies-audit/1',
    structure: { facilities: { [facilityId]: { region: 'Väst' } }, weeks: [{ id: WEEK, month: '2026-09' }] },
    publications: [{ id: `week-${WEEK}`, at: WEEK }],
  });
  expect(audit.publications[0].cells[0]).toMatchObject({
    dims: { facility: facilityId },
    measure: 'visits',
    value: 15,
  });
  expect(stdout).not.toMatch(/Häktet|U_|"truth"/);
});
