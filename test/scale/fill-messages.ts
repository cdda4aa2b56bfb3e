import { goerOf } from './fill-visits.js';
import { type Insert, ofEach, type Row } from './insert-all.js';
import {
  channelOf,
  groupId,
  hoursAfter,
  instant,
  leaderOf,
  type MadeVisit,
  MEASURED_GROUPS,
  NOW,
  OLGA,
  ownPeople,
  PLACES,
  pastVisits,
  range,
  visitsAhead,
  WEEKS_AHEAD,
  type WorldSize,
} from './world-shape.js';

/** How far ahead Slack has been handed reminders, in hours. */
const HANDED_OVER = 14 * 24;
const NOTICES_IN_A_GROUP = 50;
const ENTRIES_IN_A_GROUP = 100;
const REQUESTS_IN_A_GROUP = 5;

/**
 * What has been told, and who is to be looked at next: nobody for hours, as when everybody has been looked at. Of the groups
 * that are measured nothing that is ahead has been told yet.
 */
export async function fillMessages(insert: Insert, { groups, hasHistory }: WorldSize): Promise<void> {
  const all = range(groups);
  if (hasHistory) {
    await insert(
      'LedgerMessage',
      ofEach(all, (group) => pastVisits(group).flatMap(toldOf)),
    );
    await insert('Notice', ofEach(all, notices));
    await insert('AuditEntry', ofEach(all, entries));
  }
  await insert('LedgerMessage', ofEach(all.slice(MEASURED_GROUPS), ahead));
  await insert(
    'ChannelReading',
    all.map((group) => ({ channelId: channelOf(group), readUntil: NOW })),
  );
  await insert('HandledRequest', ofEach(all, requests));
  const nobodyElse = [subject('nation', ''), subject('everybody', ''), subject('person', OLGA)];
  await insert('Subject', [...nobodyElse, ...all.map((group) => subject('group', groupId(group)))]);
  await insert(
    'Subject',
    ofEach(all, (group) => ownPeople(group).map((userId) => subject('person', userId))),
  );
}

/** The week's post, a reminder of each who went, and the question how it went: five messages. */
function toldOf(visit: MadeVisit): readonly Row[] {
  const { id, group, week, startsAt, endsAt } = visit;
  const people = range(PLACES).map((seat) => goerOf(group, startsAt, seat));
  const [counter = ''] = people;
  const ofGroup = `group:${groupId(group)}`;
  const historyFrom = hoursAfter(endsAt, 7 * 24);
  return [
    message(`week:${groupId(group)}:${week}`, channelOf(group), 'standing', ofGroup, { historyFrom }),
    ...people.map((userId) =>
      message(`reminder:${id}:${userId}`, userId, 'scheduled', ofGroup, {
        historyFrom: startsAt,
        postAt: hoursAfter(startsAt, -24),
      }),
    ),
    message(`count:${id}:${counter}`, counter, 'once', ofGroup, { historyFrom }),
  ];
}

function* ahead(group: number): Iterable<Row> {
  const ofGroup = `group:${groupId(group)}`;
  for (const week of WEEKS_AHEAD) {
    const historyFrom = instant(week, 6, 22);
    yield message(`week:${groupId(group)}:${week}`, channelOf(group), 'standing', ofGroup, { historyFrom });
  }
  for (const { id, startsAt } of visitsAhead(group)) {
    if (startsAt > hoursAfter(NOW, HANDED_OVER)) continue;
    const userId = goerOf(group, startsAt, 0);
    const when = { historyFrom: startsAt, postAt: hoursAfter(startsAt, -24) };
    yield message(`reminder:${id}:${userId}`, userId, 'scheduled', ofGroup, when);
  }
}

function message(
  key: string,
  channelId: string,
  lifetime: string,
  subject: string,
  { historyFrom, postAt = null }: { readonly historyFrom: Date; readonly postAt?: Date | null },
): Row {
  const updatedAt = hoursAfter(historyFrom < NOW ? historyFrom : NOW, -7 * 24);
  return {
    key,
    channelId,
    lifetime,
    state: 'sent',
    desiredFingerprint: 'as-it-was',
    appliedFingerprint: 'as-it-was',
    attempt: 1,
    slackId: `${updatedAt.getTime() / 1000}.000100`,
    slackChannelId: channelId,
    failures: 0,
    corrections: 0,
    postAt,
    historyFrom,
    updatedAt,
    subject,
  };
}

function notices(group: number): readonly Row[] {
  return range(NOTICES_IN_A_GROUP).map((index) => {
    const createdAt = hoursAfter(NOW, -24 * 14 * (index + 2));
    const facts = { kind: 'session_offered', sessionId: `session-${group}-${index}` };
    const row = { id: `notice-${group}-${index}`, userId: goerOf(group, createdAt, 0), kind: 'session_offered', facts };
    return { ...row, createdAt, settledAt: createdAt };
  });
}

function entries(group: number): readonly Row[] {
  return range(ENTRIES_IN_A_GROUP).map((index) => ({
    id: `entry-${group}-${index}`,
    at: hoursAfter(NOW, -24 * 7 * (index + 1)),
    actorId: leaderOf(group),
    action: 'week_changed',
    subjectId: groupId(group),
  }));
}

function requests(group: number): readonly Row[] {
  return range(REQUESTS_IN_A_GROUP).map((index) => ({
    key: `request-${group}-${index}`,
    handledAt: hoursAfter(NOW, index < 2 ? -26 : -1),
  }));
}

/** Spread over half a day, the nearest in six hours. */
function subject(kind: string, id: string): Row {
  let spread = 0;
  for (const character of `${kind}${id}`) spread = (spread * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return { kind, id, version: 1, projected: 1, nextAt: hoursAfter(NOW, 12 + (spread % 36)) };
}
