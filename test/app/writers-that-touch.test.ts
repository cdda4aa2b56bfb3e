import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writersThatTouch } from '../support/writers-that-touch.js';

/** By what a writer says that it touches: where it is seen that it does. Each was tried once with nobody in its place. */
const SEEN_BY: Readonly<Record<string, string>> = {
  'delivery/ledger.store.ts: (await ledger.readOf([], keys, now)).flatMap(subjectOf)': 'test/app/looked-at.test.ts',
  'delivery/ledger.store.ts: subjectOf(row)': 'test/simulation/mutants.ts',
  'delivery/ledger.store.ts: row?.subject ? subjectOf(row) : EVERYBODY_TOUCHED': 'test/app/looked-at.test.ts',
  'groups/languages.store.ts: rows.map(({ userId }) => aboutPerson(userId))': 'test/restores/asked-language.test.ts',
  'groups/memberships.store.ts: [aboutGroup(groupId), ...(await subjectsOfPeople(transaction, scope, userIds, now))]':
    'test/app/looked-at.test.ts',
  'groups/end-stand-ins.store.ts: groupIds.map(aboutGroup)': 'test/groups/end-stand-ins.store.test.ts',
  'groups/stand-ins.store.ts: [aboutGroup(groupId), ...(await subjectsOfPeople(transaction, scope, userIds, now))]':
    'test/journeys/stand-in.test.ts',
  'groups/volunteers.store.ts: await subjectsOfPeople(transaction, scope, [userId], now)': 'test/app/looked-at.test.ts',
  'home/week-ahead/week-ahead.store.ts: userIds.map(aboutPerson)': 'test/journeys/week-ahead.test.ts',
  'numbers/counting/counts.store.ts: [aboutGroup(state.group.id)]': 'test/journeys/counting.test.ts',
  'numbers/tallying/close-week.store.ts: [NATION]': 'test/journeys/weekly-tally.test.ts',
  'numbers/tallying/tallies.store.ts: [NATION]': 'test/journeys/weekly-tally.test.ts',
  'pairing/write-pairing.store.ts: [...mentorIdsOf(before), ...mentorIdsOf(after)].map(aboutPerson)':
    'test/journeys/one-to-one.test.ts',
  'people/time-off/time-offs.store.ts: memberships.map(({ groupId }) => aboutGroup(groupId))':
    'test/journeys/time-off.test.ts',
  'telling/notices.store.ts: notices.map(([, { userId }]) => aboutPerson(userId))': 'test/simulation/mutants.ts',
  'training/requirements/completions.store.ts: await subjectsOfPeople(transaction, scope, [...new Set(userIds)], now)':
    'test/app/looked-at.test.ts',
  'training/sessions/sessions.store.ts: [aboutSession(id), ...renewing.map(aboutPerson)]':
    'test/journeys/sessions.test.ts',
  'visits/afterwards/call-wishes.store.ts: [aboutGroup(group.id)]': 'test/journeys/afterwards.test.ts',
  'visits/afterwards/call-wishes.store.ts: [aboutGroup(groupId)]': 'test/journeys/afterwards.test.ts',
  'visits/claiming/claim-by-hand.store.ts: groups.map(({ id }) => aboutGroup(id))': 'test/simulation/mutants.ts',
  'visits/claiming/claims.store.ts: [aboutGroup(state.group.id)]': 'test/journeys/answer-reminders.test.ts',
  'visits/claiming/give-up.store.ts: groupIds.map(aboutGroup)': 'test/journeys/claim-visit.test.ts',
  'visits/covering/covering.store.ts: groupIds.map(aboutGroup)': 'test/journeys/cover.test.ts',
  'visits/covering/swaps.store.ts: [...own.groupIds, ...other.groupIds].map(aboutGroup)': 'test/journeys/swap.test.ts',
  'visits/pausing/pausing.store.ts: groups.map(({ id }) => aboutGroup(id))': 'test/journeys/pause.test.ts',
  'visits/planning/weeks.store.ts: groups.map(({ id }) => aboutGroup(id))': 'test/simulation/mutants.ts',
  'visits/reminding/group-asks.store.ts: [aboutGroup(group.id)]': 'test/journeys/ask-group.test.ts',
  'visits/reminding/group-asks.store.ts: [aboutGroup(groupId)]': 'test/app/looked-at.test.ts',
};

it('whoever writes what somebody is shown, and says whom, is seen to say so: a new one is to be tried with nobody in their place', () => {
  expect(writersThatTouch().toSorted()).toEqual(Object.keys(SEEN_BY).toSorted());
  expect(Object.values(SEEN_BY).filter((file) => !existsSync(file))).toEqual([]);
});
