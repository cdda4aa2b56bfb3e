import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY } from '../../../src/core/model.js';
import { isoWeekOfDate } from '../../../src/core/weeks.js';
import { openFollowUpButton } from '../../../src/home/whole-country/country.controls.js';
import * as counting from '../../../src/numbers/counting/counting.controls.js';
import { COMMON_NUMBERS } from '../../../src/numbers/counting/counting.rule.js';
import * as returning from '../../../src/numbers/returning/returning.controls.js';
import * as tallying from '../../../src/numbers/tallying/tallying.controls.js';
import { TITLES } from '../../../src/own-data/calendar-feed/feed.rule.js';
import { chooseTitlesList } from '../../../src/own-data/calendar-feed/my-calendar.controls.js';
import * as history from '../../../src/own-data/history/history.controls.js';
import { AREAS } from '../../../src/own-data/history/history.rule.js';
import * as pairing from '../../../src/pairing/pairing.controls.js';
import * as language from '../../../src/people/settings/language.controls.js';
import { openHandOverButton } from '../../../src/setting-up/handing-over/handing-over.controls.js';
import * as settingUp from '../../../src/setting-up/setting-up.controls.js';
import { addToCalendarButton } from '../../../src/slack/blocks/calendar.controls.js';
import type { Control } from '../../../src/slack/blocks/controls.js';
import { homePartButtons } from '../../../src/slack/blocks/home-part.controls.js';
import * as requirements from '../../../src/training/requirements/requirements.controls.js';
import * as sessions from '../../../src/training/sessions/sessions.controls.js';
import * as readiness from '../../../src/training/training.controls.js';
import * as verifying from '../../../src/training/verifying/verifying.controls.js';
import * as claiming from '../../../src/visits/claiming/claiming.controls.js';
import * as covering from '../../../src/visits/covering/covering.controls.js';
import * as planning from '../../../src/visits/planning/planning.controls.js';
import * as visits from '../../../src/visits/visits.controls.js';
import { CONTROLS, type Ids, valueIn } from '../../recorded/in-slack.js';
import { declaredControls } from '../../support/declared-controls.js';

/** One control, with everything that it may carry. */
interface Tried {
  readonly actionId: string;
  /** @throws where it does not read what it has written */
  readsWhatItWrites(): void;
  /** What it writes. */
  readonly written: fc.Arbitrary<string>;
  /** @returns how a text stands in Slack once it has been read and written again; null where it is refused */
  writtenAgain(text: string): string | null;
}

function carrying<Value>(values: fc.Arbitrary<Value>, ...controls: readonly Control<Value>[]): readonly Tried[] {
  return controls.map(({ actionId, read, write }) => ({
    actionId,
    readsWhatItWrites: () => {
      fc.assert(
        fc.property(values, (value) => {
          expect(read(write(value))).toEqual({ value });
        }),
      );
    },
    written: values.map(write),
    writtenAgain: (text) => {
      const carried = read(text);
      return carried && write(carried.value);
    },
  }));
}

const userIds = fc.stringMatching(/^U[A-Z0-9]{8,10}$/);
const codes = fc.stringMatching(/^[a-z]{2}[a-z_.]{3,58}$/);
const uuids = fc.uuid();
const ids = fc.oneof(uuids, userIds, codes);
const years = fc.integer({ min: 0, max: 9999 });
const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
const days = dates.map((date) => date.toISOString().slice(0, 10));
const months = days.map((day) => day.slice(0, 7));
const weeks = days.map(isoWeekOfDate);
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const nothing = fc.constant(undefined);

const places = fc.record({ groupId: uuids, userId: userIds, shiftId: uuids });
const completions = fc.record({ groupId: uuids, userId: userIds, completionId: uuids });
const askedIn = fc.oneof(fc.constantFrom('question', 'list', 'card'), fc.record({ facilityId: uuids, month: months }));
const answersOf = <Answer extends string>(...answers: readonly Answer[]) =>
  fc.record({
    shiftId: uuids,
    seenVersion: orNull(fc.integer({ min: 1, max: 999_999 })),
    answer: fc.constantFrom(...answers),
    askedIn,
  });
const numbers = COMMON_NUMBERS.map((number) => `${number}` as const);

/** What carries something else than nothing at all or an id. */
const NAMED: readonly Tried[] = [
  ...carrying(
    orNull(ids),
    sessions.planSessionButton,
    requirements.editRequirementList,
    settingUp.setUpFacilityList,
    settingUp.setUpGroupList,
    verifying.openImportButton,
    openHandOverButton,
  ),
  ...carrying(fc.record({ list: codes, part: years }), ...Object.values(homePartButtons)),
  ...carrying(
    orNull(fc.record({ groupId: uuids, isoWeek: orNull(weeks) }, { requiredKeys: ['groupId'] })),
    visits.openPlanButton,
    visits.gateSheetButton,
  ),
  ...carrying(weeks, planning.otherWeekList, ...Object.values(tallying.openTallyButtons)),
  ...carrying(
    fc.record({ verb: fc.constantFrom('change', 'call_off', 'remove', 'free'), shiftId: uuids }),
    planning.planShiftMenu,
  ),
  ...carrying(
    fc.record({ verb: fc.constantFrom('change', 'call_off', 'attendance'), sessionId: uuids }),
    sessions.sessionMenu,
  ),
  ...carrying(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      startTime: fc.constantFrom('00:00', '17:00', '23:59'),
      every: fc.constantFrom(...EVERY),
      comesIn: orNull(weeks),
    }),
    planning.takeOutList,
  ),
  ...carrying(
    fc.record({ shiftId: uuids, askedIn: fc.constant('card') }, { requiredKeys: ['shiftId'] }),
    visits.markClearedButton,
  ),
  ...carrying(fc.record({ kind: fc.constantFrom('group', 'facility'), id: uuids }), visits.pauseButton),
  ...carrying(places, planning.freeSeatButton, planning.freePlaceButton),
  ...carrying(fc.record({ shiftId: uuids, userId: userIds }), covering.absentButton),
  ...carrying(orNull(uuids), pairing.openPairingsButton),
  ...carrying(years, ...Object.values(pairing.ownPairingsPartButtons)),
  ...carrying(fc.record({ groupId: uuids, part: years }), ...Object.values(pairing.pairingsPartButtons)),
  ...carrying(
    uuids,
    ...[pairing.setUpPairingButton, pairing.yesPairingButton, pairing.noPairingButton, pairing.metButton],
    ...[pairing.planMeetingButton, pairing.restButton, pairing.talkButton, pairing.roundOffButton],
    ...[pairing.lastMonthButton, pairing.notOutsideButton, pairing.askMentorButton],
  ),
  ...carrying(fc.record({ pairingId: uuids, meetingId: uuids }), pairing.callOffMeetingButton),
  ...carrying(fc.record({ pairingId: uuids, userId: userIds }), pairing.talkedButton),
  ...carrying(
    fc.record({ deed: fc.constantFrom(...pairing.PAIRING_DEEDS, ...pairing.LEADER_DEEDS), pairingId: uuids }),
    ...[pairing.pairingMenu, pairing.leaderPairingMenu],
  ),
  ...carrying(answersOf('no', '0', ...numbers), ...Object.values(counting.tellCountButtons)),
  ...carrying(answersOf('other'), counting.otherNumberButton),
  ...carrying(answersOf('correct'), counting.correctCountButton),
  ...carrying(answersOf('targets'), counting.countTargetsButton),
  ...carrying(fc.constantFrom('tally', 'quarter', 'one_to_ones', 'year'), tallying.explainTallyButton),
  ...carrying(fc.record({ facilityId: uuids, year: years }), returning.openReturnButton),
  ...carrying(fc.record({ facilityId: uuids, month: months }), returning.openReturnMonthButton),
  ...carrying(
    years,
    openFollowUpButton,
    returning.remindReturnsButton,
    ...Object.values(returning.downloadReturnsButtons),
  ),
  ...carrying(
    orNull(fc.record({ groupId: uuids, userIds: fc.array(userIds) }, { requiredKeys: ['groupId'] })),
    verifying.openVerifyButton,
  ),
  ...carrying(completions, verifying.correctCompletionButton, verifying.takeBackCompletionButton),
  ...carrying(
    orNull(
      fc.record(
        {
          groupId: uuids,
          look: fc.record(
            { shown: fc.constantFrom('all', 'soon'), again: fc.constant('again') },
            { requiredKeys: ['shown'] },
          ),
        },
        { requiredKeys: ['groupId'] },
      ),
    ),
    readiness.openReadyButton,
  ),
  ...carrying(fc.record({ kind: fc.constantFrom('session', 'visit', 'meeting'), id: uuids }), addToCalendarButton),
  ...carrying(fc.constantFrom(...TITLES), chooseTitlesList),
  ...carrying(
    fc.constantFrom(...language.LANGUAGE_CHOICES),
    language.chooseLanguageList,
    ...Object.values(language.chooseLanguageButtons),
  ),
  ...carrying(fc.record({ at: dates, id: uuids }), history.olderHistoryButton),
  ...carrying(orNull(fc.constantFrom(...AREAS)), history.historyAreaList),
];

const DECLARED = declaredControls();
const UNNAMED = DECLARED.filter(({ actionId }) => !NAMED.some((named) => named.actionId === actionId));
const carriesNothing = ({ read }: Control<unknown>) => read('') !== null;

const TRIED: readonly Tried[] = [
  ...carrying(nothing, ...UNNAMED.filter(carriesNothing)),
  ...carrying(ids, ...UNNAMED.filter((control) => !carriesNothing(control))),
  ...NAMED,
];

const pieces = fc.oneof(
  ids,
  weeks,
  months,
  years.map(String),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '0', '1', 'new', 'every', 'all', 'soon', 'again', 'visit', 'session', 'change', 'question'),
  fc.constantFrom('list', 'no', 'other', 'correct', 'targets', 'sv', 'none', '__proto__', '2026-W60', ' '),
);
/** How somebody makes up one who has seen a real one. */
const changes = fc.oneof(
  fc.constantFrom<(part: string) => string>(
    (part) => part.toLowerCase(),
    (part) => part.toUpperCase(),
    (part) => `0${part}`,
    (part) => ` ${part} `,
    (part) => `${part}|`,
    (part) => `${part}|${part}`,
  ),
  pieces.map((piece) => () => piece),
);
const madeUp = (written: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('|')),
    fc.tuple(written, fc.nat(3), changes).map(([text, place, change]) => {
      const parts = text.split('|');
      return parts.map((part, at) => (at === place % parts.length ? change(part) : part)).join('|');
    }),
  );

const IN_SLACK: Ids = {
  group: 'a3bb189e-8bf9-4c6e-8f2b-0d9c1a2b3c4d',
  facility: 'b3bb189e-8bf9-4c6e-8f2b-0d9c1a2b3c4d',
  week: 'c3bb189e-8bf9-4c6e-8f2b-0d9c1a2b3c4d',
  visit: 'd3bb189e-8bf9-4c6e-8f2b-0d9c1a2b3c4d',
  session: 'e3bb189e-8bf9-4c6e-8f2b-0d9c1a2b3c4d',
  completion: 'f3bb189e-8bf9-4c6e-8f2b-0d9c1a2b3c4d',
  person: 'U0ANNA',
  isoWeek: '2026-W48',
  date: '2026-11-25',
  version: 1,
};

describe('what can be pressed', () => {
  it('is declared once, and all of it is tried here', () => {
    const declared = DECLARED.map(({ actionId }) => actionId);
    expect(new Set(declared).size).toBe(declared.length);
    expect(TRIED.map(({ actionId }) => actionId).sort()).toEqual([...declared].sort());
  });

  it.each(TRIED.map((tried) => [tried.actionId, tried] as const))('%s carries whatever is put into it', (_, tried) => {
    tried.readsWhatItWrites();
  });

  it.each(TRIED.map((tried) => [tried.actionId, tried] as const))(
    '%s refuses what somebody makes up, or takes it to the letter',
    (_, tried) => {
      fc.assert(
        fc.property(madeUp(tried.written), (text) => {
          expect([null, text]).toContain(tried.writtenAgain(text));
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(CONTROLS.map((control) => [`${control.on} ${control.action} ${control.value ?? ''}`, control] as const))(
    'is still read, and written as it was, where it stands in Slack already: %s',
    (_, control) => {
      const tried = TRIED.find(({ actionId }) => actionId === control.action);
      const value = valueIn(IN_SLACK, control) ?? '';
      expect(tried?.writtenAgain(value)).toBe(value);
    },
  );

  it('refuses an id where there is none, and what holds more than was written', () => {
    const { visit, group } = IN_SLACK;
    expect(claiming.claimShiftButton.read('')).toBeNull();
    expect(claiming.claimShiftButton.read(`${visit}|${visit}`)).toBeNull();
    expect(planning.freeSeatButton.read(`${group}|U0ANNA`)).toBeNull();
    expect(planning.freeSeatButton.read(`${group}|U0ANNA|${visit}|`)).toBeNull();
    expect(planning.planShiftMenu.read(`burn|${visit}`)).toBeNull();
    expect(visits.openPlanButton.read(`${group}|2026-W54`)).toBeNull();
  });

  it('has the forms in which an earlier version wrote it', () => {
    const { group } = IN_SLACK;
    expect(visits.openPlanButton.read(group)).toEqual({ value: { groupId: group } });
    expect(readiness.openReadyButton.read(`${group}|all`)).toEqual({
      value: { groupId: group, look: { shown: 'all' } },
    });
    expect(verifying.openVerifyButton.read(`${group}|`)).toEqual({ value: { groupId: group, userIds: [] } });
  });

  it('is never written so that it cannot be read', () => {
    expect(() => claiming.claimShiftButton.on('', 'Claim')).toThrow();
    expect(() => claiming.claimShiftButton.on('one|another', 'Claim')).toThrow();
  });
});
