import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facility, FacilityKind, Group, Programme } from '../../src/core/model.js';
import { tidyName } from '../../src/core/one-line.js';
import type { FacilityDetails } from '../../src/groups/facility-details.rule.js';
import { type FacilityForm, facilityFormOf, readFacilityForm } from '../../src/setting-up/facility-form.rule.js';
import { fittingProgrammes, type GroupForm, readGroupForm } from '../../src/setting-up/group-form.rule.js';
import { readNationalForm } from '../../src/setting-up/national-form.rule.js';
import { isLeft, nextStep, type Setup } from '../../src/setting-up/setting-up.rule.js';
import { aFacility, aGroup } from '../support/imagined.js';
import { PROGRAMMES, programmeCalled } from '../support/programmes.js';

const REMAND: FacilityForm = {
  name: 'Häktet Göteborg',
  kind: 'remand_prison',
  region: 'Väst',
  area: 'Göteborg',
  address: 'Skånegatan 5, Göteborg',
  meetingPoint: null,
  timeZone: 'Europe/Stockholm',
  visitorCap: '4',
  lateMinutes: '30',
  deskNames: [],
  status: 'active',
};

const GROUP: GroupForm = {
  name: 'Göteborg',
  facilityId: 'f1',
  programme: 'se.remand_visits',
  channelId: 'C1',
  leaderIds: ['ULENA'],
  locale: 'sv',
  attendance: 'names',
  restingIds: [],
};
const AROUND = {
  facilities: [aFacility()],
  programmes: PROGRAMMES,
  programme: null,
  channelProblem: null,
  memberIds: ['ULENA', 'UBO'],
  botIds: [],
} as const;

function problemsOf(changed: Partial<FacilityForm>, groups: readonly Group[] = []) {
  const reading = readFacilityForm({ ...REMAND, ...changed }, groups);
  return reading.ok ? {} : reading.problems;
}

function groupProblemsOf(changed: Partial<GroupForm>, around: Partial<Parameters<typeof readGroupForm>[1]> = {}) {
  const reading = readGroupForm({ ...GROUP, ...changed }, { ...AROUND, ...around });
  return reading.ok ? {} : reading.problems;
}

function asStored(details: FacilityDetails): Facility {
  return { id: 'f1', lateMinutes: 30, area: null, address: null, meetingPoint: null, ...details };
}

describe('the form of a facility', () => {
  it('is read when everything is in order', () => {
    expect(readFacilityForm(REMAND, [])).toEqual({
      ok: true,
      details: { ...REMAND, visitorCap: 4, lateMinutes: 30, deskNames: false },
    });
  });

  it('names every problem at once', () => {
    const empty = {
      name: ' ',
      kind: null,
      region: null,
      timeZone: null,
      visitorCap: null,
      lateMinutes: null,
      status: null,
    };
    expect(problemsOf(empty)).toEqual({
      name: { problem: 'missing' },
      kind: { problem: 'missing' },
      region: { problem: 'missing' },
      timeZone: { problem: 'missing' },
      visitorCap: { problem: 'missing' },
      lateMinutes: { problem: 'missing' },
      status: { problem: 'missing' },
    });
  });

  it.each(['121', '-1', '2.5', '1e1', 'ten', '４'])('does not take %s for minutes of lateness', (lateMinutes) => {
    expect(problemsOf({ lateMinutes })).toEqual({ lateMinutes: { problem: 'not_minutes', most: 120 } });
  });

  it.each([
    ['0', 0],
    [' 15 ', 15],
    ['120', 120],
  ])('takes %s for minutes of lateness', (lateMinutes, minutes) => {
    const reading = readFacilityForm({ ...REMAND, lateMinutes }, []);
    expect(reading.ok && reading.details.lateMinutes).toBe(minutes);
  });

  it('that did not ask for minutes of lateness, opened before it did, leaves them as they are', () => {
    const { lateMinutes: _unasked, ...before } = REMAND;
    const reading = readFacilityForm(before, []);
    expect(reading.ok && 'lateMinutes' in reading.details).toBe(false);
  });

  it('takes an address and a meeting point of one line each, tidied, and does without either', () => {
    const reading = readFacilityForm(
      { ...REMAND, address: '  Skånegatan 5\n411 40  Göteborg ', meetingPoint: ' \u200B ' },
      [],
    );
    expect(reading).toMatchObject({ details: { address: 'Skånegatan 5 411 40 Göteborg', meetingPoint: null } });
    expect(problemsOf({ address: 'å'.repeat(120), meetingPoint: 'v'.repeat(121) })).toEqual({
      meetingPoint: { problem: 'too_long', most: 120 },
    });
  });

  it('that did not ask for an address, opened before it did, leaves it as it is', () => {
    const { address: _unasked, ...before } = REMAND;
    const reading = readFacilityForm(before, []);
    expect(reading.ok && 'address' in reading.details).toBe(false);
  });

  it.each(['0', '51', '2.5', '-1', '1e1', 'four', '４'])('does not take %s for a number of visitors', (visitorCap) => {
    expect(problemsOf({ visitorCap })).toEqual({ visitorCap: { problem: 'not_a_cap', most: 50 } });
  });

  it('does not take a cap at which no visit of one of its groups could ever run', () => {
    const alone = aGroup({ name: 'Kickstart', programme: programmeCalled('dk.kickstart') });
    expect(problemsOf({ visitorCap: '1' })).toEqual({});
    expect(problemsOf({ visitorCap: '1' }, [alone])).toEqual({});
    expect(problemsOf({ visitorCap: '1' }, [alone, aGroup()])).toEqual({
      visitorCap: { problem: 'cap_below_programme', group: 'Besöksgruppen', least: 2 },
    });
  });

  it('does not take a kind that a programme of one of its groups is not for, and names each such group', () => {
    const kickstart = aGroup({ name: 'Kickstart', programme: programmeCalled('dk.kickstart') });
    const second = aGroup({ name: 'Torsdagsgruppen' });
    expect(problemsOf({ kind: 'prison' })).toEqual({});
    expect(problemsOf({ kind: 'prison' }, [kickstart])).toEqual({});
    expect(problemsOf({ kind: 'prison' }, [aGroup(), kickstart, second])).toEqual({
      kind: { problem: 'kind_in_use', groups: ['Besöksgruppen', 'Torsdagsgruppen'] },
    });
  });

  it.each(['Europe/Göteborg', 'Mars/Phobos', '+02:00', 'local'])('does not take %s for a time zone', (timeZone) => {
    expect(problemsOf({ timeZone })).toEqual({ timeZone: { problem: 'unknown_time_zone' } });
  });

  it('counts the characters of a name as people do, after tidying it', () => {
    expect(problemsOf({ name: `  ${'å'.repeat(80)}  ` })).toEqual({});
    expect(problemsOf({ name: '👩‍👧'.repeat(16) })).toEqual({});
    expect(problemsOf({ name: 'å'.repeat(81) })).toEqual({ name: { problem: 'too_long', most: 80 } });
  });

  it('does not take a name that nobody can see', () => {
    expect(problemsOf({ name: '\u200B\u200D\u0301' })).toEqual({ name: { problem: 'missing' } });
  });

  it('shows again exactly what it read', () => {
    const reading = readFacilityForm(REMAND, []);
    expect(reading.ok && facilityFormOf(asStored(reading.details))).toEqual(REMAND);
  });
});

describe('a name', () => {
  it('keeps letters of every script and emoji, and what somebody may have meant as a ping', () => {
    expect(tidyName(' كرِستيانستاد  <!channel> 🏠 ')).toBe('كرِستيانستاد <!channel> 🏠');
  });

  it('loses what would turn the text around it, or break its line', () => {
    expect(tidyName('Häktet\u202E\nMalmö\u2066')).toBe('Häktet Malmö');
  });

  it('is tidy once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(tidyName(tidyName(typed))).toBe(tidyName(typed));
      }),
      { seed: 48 },
    );
  });
});

describe('the form of a group', () => {
  it.each([
    ['vakten, 031-123 45 67', 'vakten, 031-123 45 67'],
    [' +299 12 34 56 ', '+299 12 34 56'],
    ['', null],
    [null, null],
  ])('takes %j for whom to ring', (contactLine, kept) => {
    const reading = readGroupForm({ ...GROUP, contactLine }, AROUND);
    expect(reading).toMatchObject({ details: { contactLine: kept } });
  });

  it('does not take whom to ring without a number that can be rung, and leaves it as it is where it did not ask', () => {
    expect(groupProblemsOf({ contactLine: 'vakten, anknytning 112' })).toEqual({
      contactLine: { problem: 'no_phone_number' },
    });
    expect(groupProblemsOf({ contactLine: '1'.repeat(121) })).toEqual({
      contactLine: { problem: 'too_long', most: 120 },
    });
    const reading = readGroupForm(GROUP, AROUND);
    expect(reading.ok && 'contactLine' in reading.details).toBe(false);
  });

  it('is read when everything is in order', () => {
    const reading = readGroupForm({ ...GROUP, attendance: 'numbers', restingIds: ['UBO'] }, AROUND);
    expect(reading).toEqual({
      ok: true,
      details: {
        name: 'Göteborg',
        facilityId: 'f1',
        programmeCode: 'se.remand_visits',
        channelId: 'C1',
        leaderIds: ['ULENA'],
        locale: 'sv',
        showNames: false,
        restingIds: ['UBO'],
      },
    });
  });

  it('names every problem at once', () => {
    const what = { facilityId: 'gone', programme: null };
    const empty = { name: null, ...what, channelId: null, leaderIds: [], locale: 'fi', attendance: null };
    expect(groupProblemsOf({ ...empty, restingIds: ['USTRANGER'] })).toEqual({
      name: { problem: 'missing' },
      facilityId: { problem: 'missing' },
      programme: { problem: 'missing' },
      channelId: { problem: 'missing' },
      leaderIds: { problem: 'missing' },
      locale: { problem: 'missing' },
      attendance: { problem: 'missing' },
      restingIds: { problem: 'resting_not_members' },
    });
  });

  it('lets every programme only into the kinds of place it is for', () => {
    for (const { code, kinds } of PROGRAMMES) {
      for (const kind of ['remand_prison', 'prison'] as const) {
        const problems = groupProblemsOf({ programme: code }, { facilities: [aFacility({ kind })] });
        const found = kinds.includes(kind) ? {} : { programme: { problem: 'programme_for_other_kind' } };
        expect({ code, kind, problems }).toEqual({ code, kind, problems: found });
      }
    }
  });

  it('offers those programmes alone, and all that fit somewhere while no facility is chosen', () => {
    const offered = (...kinds: FacilityKind[]) =>
      fittingProgrammes(
        PROGRAMMES,
        kinds.map((kind) => ({ kind })),
      ).map(({ code }) => code);
    expect(offered('remand_prison')).not.toContain('dk.primus_motor');
    expect(offered('prison')).not.toContain('se.remand_visits');
    expect(offered('prison', 'remand_prison')).toEqual(PROGRAMMES.map(({ code }) => code));
  });

  it('does not take a programme of which no visit could ever run at the facility', () => {
    const small = { facilities: [aFacility({ visitorCap: 1 })] };
    expect(groupProblemsOf({}, small)).toEqual({ programme: { problem: 'programme_above_cap', least: 2, cap: 1 } });
    expect(groupProblemsOf({ programme: 'dk.kickstart' }, small)).toEqual({});
  });

  it('that did not ask for a programme, opened before it did, leaves it as it is, and gives a new group one that fits', () => {
    const { programme: _unasked, ...before } = GROUP;
    const codeWith = (programme: Programme | null) => {
      const reading = readGroupForm(before, { ...AROUND, programme });
      return reading.ok && reading.details.programmeCode;
    };
    expect(codeWith(programmeCalled('dk.kickstart'))).toBe('dk.kickstart');
    expect(codeWith(null)).toBe('se.remand_visits');
  });

  it('cannot be led by a bot', () => {
    expect(groupProblemsOf({ leaderIds: ['ULENA', 'UBOT'] }, { botIds: ['UBOT'] })).toEqual({
      leaderIds: { problem: 'bots_chosen' },
    });
  });

  it.each(['bot_not_in_channel', 'archived', 'not_a_channel'] as const)(
    'says when its channel is of no use: %s',
    (channelProblem) => {
      expect(groupProblemsOf({}, { channelProblem, memberIds: null })).toEqual({
        channelId: { problem: channelProblem },
      });
    },
  );
});

describe('the form of the national channel', () => {
  it('needs a channel and at least one person', () => {
    const reading = readNationalForm({ channelId: null, staffIds: [] }, { channelProblem: null, botIds: [] });
    expect(reading).toEqual({
      ok: false,
      problems: { channelId: { problem: 'missing' }, staffIds: { problem: 'missing' } },
    });
  });
});

describe('what to set up next', () => {
  const fresh: Setup = {
    ...{ nationalChannelId: null, nationalStaffIds: [], facilities: [] },
    ...{ groups: [], closedGroups: [] },
  };
  const facility = { ...facilityOf(), id: 'f1' };
  const national = { nationalChannelId: 'C0', nationalStaffIds: ['UNINA'] };
  const group = {
    id: 'g1',
    name: 'G',
    channelId: 'C1',
    locale: 'sv',
    showNames: true,
    contactLine: null,
    facility,
    programme: programmeCalled('se.remand_visits'),
    leaderIds: [],
  } as const;

  it.each([
    ['the national channel on a fresh workspace', fresh, 'national'],
    ['the national channel while nobody reads it', { ...fresh, nationalChannelId: 'C0' }, 'national'],
    ['a facility after that', { ...fresh, ...national }, 'facility'],
    ['a group once there is a facility', { ...fresh, ...national, facilities: [facility] }, 'group'],
    ['nothing when all is there', { ...fresh, ...national, facilities: [facility], groups: [group] }, null],
    [
      'a group where the only one is closed',
      { ...fresh, ...national, facilities: [facility], closedGroups: [group] },
      'group',
    ],
  ])('is %s', (_, setup, step) => {
    expect(nextStep(setup)).toBe(step);
  });

  it.each([
    ['is open to visits while nobody has set up a group', fresh, 'active', false],
    ['is open to visits while one of its groups is', { groups: [group], closedGroups: [group] }, 'active', false],
    ['is left once all of its groups are closed', { groups: [], closedGroups: [group] }, 'active', true],
    ['is closed, whoever has left it', { groups: [], closedGroups: [group] }, 'closed', false],
    [
      'is not left when a group elsewhere is closed',
      { groups: [], closedGroups: [{ ...group, facility: { ...facility, id: 'f2' } }] },
      'active',
      false,
    ],
  ] as const)('a facility %s', (_, groups, status, expected) => {
    expect(isLeft({ ...facility, status }, groups)).toBe(expected);
  });

  function facilityOf() {
    const reading = readFacilityForm(REMAND, []);
    if (!reading.ok) throw new Error('the form is in order');
    return asStored(reading.details);
  }
});
