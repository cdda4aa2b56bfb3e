import type { Database } from '../../src/database/database.js';
import { TWIN, TWINS_MARK } from './twin-society.js';

const id = (number: number): string => `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`;
const DAY = 24 * 60 * 60_000;
/** Long since: whatever is due of it is due. */
const PAST = new Date('2026-10-01T08:00:00Z');
const PERSON = 'U9LENA';

/**
 * Gives the twin what nobody of the first society has: something in every table that would else be empty, all of it due or open,
 * so that whoever looks after the first would meet it.
 */
export async function giveTwinMore(database: Database): Promise<void> {
  await giveOfGroups(database);
  await giveOfPeople(database);
  await giveOfPairings(database);
  await giveOfNumbers(database);
  await giveOfRestoring(database);
}

const ofTwin = { where: { workspaceId: TWIN } } as const;

/** What everything else belongs to. */
async function belongings({ client }: Database) {
  const groupId = (await client.group.findFirstOrThrow(ofTwin)).id;
  const shiftId = (await client.shift.findFirstOrThrow(ofTwin)).id;
  const volunteerId = (await client.volunteer.findFirstOrThrow(ofTwin)).id;
  const facilityId = (await client.facility.findFirstOrThrow(ofTwin)).id;
  return { workspaceId: TWIN, groupId, shiftId, volunteerId, facilityId };
}

async function giveOfGroups(database: Database): Promise<void> {
  const { client } = database;
  const { workspaceId, groupId, shiftId, volunteerId } = await belongings(database);
  const days = { from: '2026-11-01', until: '2026-12-31' };
  const hours = { startsAt: PAST, endsAt: new Date(PAST.getTime() + 60 * DAY) };
  await client.standIn.create({
    data: { id: id(1), workspaceId, groupId, leaderId: PERSON, userId: 'U9ANNA', ...days, ...hours, nextAt: PAST },
  });
  await client.formerLeader.create({ data: { workspaceId, groupId, userId: 'U9LARS', leftAt: PAST } });
  const visit = { weekday: 2, startTime: '17:00', length: 120, format: 'conversation', activities: TWINS_MARK };
  await client.patternVisit.create({
    data: { id: id(2), workspaceId, groupId, ...visit, minimumParty: 2, maximumParty: 4 },
  });
  await client.groupAsk.create({ data: { workspaceId, groupId, shiftId, day: '2026-11-21', ...hours, askedAt: PAST } });
  await client.reservePlace.create({ data: { workspaceId, groupId, shiftId, volunteerId, since: PAST } });
  const standing = { weekday: 2, startTime: '17:00', since: PAST, misses: 0, open: 1 };
  await client.standingPlace.create({ data: { id: id(3), workspaceId, groupId, volunteerId, ...standing } });
  const paused = { place: `group:${groupId}`, from: '2026-10-01', until: '2026-10-31', by: PERSON };
  await client.pause.create({ data: { id: id(4), workspaceId, ...paused, createdAt: PAST, open: 1 } });
  await client.callWish.create({ data: { id: id(5), workspaceId, groupId, shiftId, volunteerId, wishedAt: PAST } });
  await client.settledCall.create({ data: { id: id(6), workspaceId, groupId, called: true, settledAt: PAST } });
}

async function giveOfPeople(database: Database): Promise<void> {
  const { client } = database;
  const { workspaceId, volunteerId } = await belongings(database);
  await client.workspaceRole.create({ data: { workspaceId, userId: PERSON, role: 'admin', since: PAST } });
  await client.calendarFeed.create({ data: { workspaceId, volunteerId, hash: TWINS_MARK, madeAt: PAST } });
  await client.timeOff.create({
    data: { id: id(10), workspaceId, volunteerId, from: '2026-11-01', until: '2026-12-31' },
  });
  const begun = { userId: 'U9GONE', locale: 'sv', begunAt: PAST, left: [], total: 0 };
  await client.erasure.create({ data: { id: id(11), workspaceId, ...begun } });
  const extended = { requirementCode: 'gate_check', from: '2026-10-01', until: '2027-03-01', by: PERSON, at: PAST };
  await client.extension.create({ data: { workspaceId, ...extended } });
}

async function giveOfPairings(database: Database): Promise<void> {
  const { client } = database;
  const { workspaceId, groupId, facilityId } = await belongings(database);
  const { id: pairingId } = await client.pairing.findFirstOrThrow(ofTwin);
  const met = { day: '2026-10-01', state: 'met', startsAt: PAST, endsAt: PAST, lookAt: PAST };
  await client.pairingMeeting.create({ data: { id: id(20), workspaceId, pairingId, ...met } });
  const counted = { programmeCode: `dk.${TWINS_MARK}`, isoWeek: '2026-W40', measure: 'begun', count: 4_711 };
  await client.pairingCount.create({ data: { workspaceId, facilityId, groupId, ...counted } });
}

async function giveOfNumbers(database: Database): Promise<void> {
  const { client } = database;
  const { workspaceId, facilityId } = await belongings(database);
  const released = { closedIn: '2026-W40', kind: 'facility', measure: 'visits', from: '2026-W30', value: 4_711 };
  await client.tallyBatch.create({
    data: { id: id(30), workspaceId, facilityId, region: TWINS_MARK, ...released, createdAt: PAST },
  });
  await client.tallyWeek.create({ data: { workspaceId, isoWeek: '2026-W40', closedAt: PAST, content: TWINS_MARK } });
  await client.tallyPool.create({ data: { workspaceId, year: 2026, facilityId } });
  await client.smallList.create({
    data: { workspaceId, from: '2026-W01', facilityIds: [facilityId], declaredBy: PERSON, declaredAt: PAST },
  });
  const numbers = { revision: 1, clientVisits: 4_711, participants: 4_711, visitsHeld: 4_711 };
  await client.returnApproval.create({
    data: { workspaceId, facilityId, year: 2025, version: 1, approvedBy: PERSON, approvedAt: PAST, ...numbers },
  });
  await client.returnReminder.create({
    data: { workspaceId, year: 2025, number: 1, sentBy: PERSON, sentAt: PAST },
  });
}

async function giveOfRestoring(database: Database): Promise<void> {
  const { client } = database;
  const { workspaceId, groupId, shiftId } = await belongings(database);
  const found = { recordsEnd: PAST, foundAt: PAST };
  await client.channelReading.create({ data: { workspaceId, channelId: 'C9GOTEBORG', readUntil: PAST } });
  await client.restoration.create({ data: { id: id(40), workspaceId, ...found } });
  await client.visitInDoubt.create({ data: { id: id(41), workspaceId, groupId, shiftId, ...found, open: 1 } });
  const place = { userId: 'U9ANNA', isRecorded: false, isShadow: false };
  await client.placeInDoubt.create({ data: { workspaceId, visitId: id(41), ...place } });
  await client.heartbeat.create({
    data: { workspaceId, process: TWINS_MARK, release: '0.0.1', schema: 'beyond', at: PAST },
  });
}
