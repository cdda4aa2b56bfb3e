import { describe, expect, it } from 'vitest';
import { FORMER_MEMBER } from '../../../src/core/former-member.js';
import type { Claim, GroupWeek, Shift } from '../../../src/core/model.js';
import { sayIn } from '../../../src/locales/index.js';
import { gateSheet } from '../../../src/visits/gate/gate-sheet.file.js';
import { gateHow, gateMessage, gateState } from '../../../src/visits/gate/gate-sheet.view.js';
import { gateVisits, weekMeant } from '../../../src/visits/gate/gate-visits.rule.js';
import { writeCsv, writeXlsx } from '../../../src/visits/write-sheet.file.js';
import { wordsOf } from '../../support/goteborg.js';
import { aClaim, aFacility, aGroup, at, aVisit, aWeek } from '../../support/imagined.js';
import { readWorkbook } from '../../support/read-workbook.js';

const say = sayIn('sv');
const claim = (userId: string, seat: number): Claim => aClaim(userId, { seat });

function weekOf(...shifts: readonly Shift[]): GroupWeek {
  return aWeek(shifts, { group: aGroup({ facility: aFacility({ deskNames: true }) }) });
}

const words = {
  how: (each: ReturnType<typeof gateVisits>[number]) => gateHow(say, each, 'sv'),
  state: (each: ReturnType<typeof gateVisits>[number]) => gateState(say, each),
};

describe('the sheet for the front desk', () => {
  it('counts newcomers who go along, and nobody who can’t come after all', () => {
    const week = weekOf(
      aVisit({
        claims: [claim('U1', 1), { ...claim('U2', 2), notExpected: true }],
        shadows: [claim('U3', 1)],
        minimumParty: 2,
      }),
    );
    expect(gateVisits(week)).toMatchObject([{ visitors: 2, userIds: ['U1', 'U3'], needed: 1 }]);
  });

  it('says that a visit has another time, and names nobody who has been forgotten', () => {
    const week = weekOf(aVisit({ moves: 1, claims: [claim(FORMER_MEMBER, 1), claim('U1', 2)], minimumParty: 2 }));
    const [visit] = gateVisits(week);
    expect(visit).toMatchObject({ visitors: 2, userIds: ['U1'], isMoved: true });
    expect(visit && gateState(say, visit)).toBe('kommer, ny tid');
    expect(wordsOf(gateMessage(say, week, gateVisits(week), '2026-W49'))).not.toContain('FORMER');
  });

  it('gives a second time a row of its own', () => {
    const startsAt = at('2026-11-24 13:00');
    const pause = { startsAt: at('2026-11-24 14:00'), endsAt: at('2026-11-24 15:00') };
    const week = weekOf(aVisit({ startsAt, endsAt: at('2026-11-24 16:00'), pause, claims: [claim('U1', 1)] }));
    const { rows } = gateSheet(say, 'sv', week, gateVisits(week), words, null);
    expect(rows.map((row) => [row[2], row[3]])).toEqual([
      ['13:00', '14:00'],
      ['15:00', '16:00'],
    ]);
  });

  it('lets no name be a formula, in a workbook or in CSV', async () => {
    const week = weekOf(aVisit({ claims: [claim('U1', 1)] }));
    const sheet = gateSheet(say, 'sv', week, gateVisits(week), words, () => '=HYPERLINK("https://x")');
    expect(readWorkbook(await writeXlsx(sheet))[1]?.at(-1)).toBe('=HYPERLINK("https://x")');
    expect(writeCsv(sheet).toString()).toContain(`"'=HYPERLINK`);
  });

  it.each([
    ['on a Thursday', '2026-11-26 10:00', '2026-W48'],
    ['on a Friday', '2026-11-27 10:00', '2026-W49'],
    ['in the last hour of a Sunday', '2026-11-29 23:30', '2026-W49'],
  ])('means this week, and from Friday on the next: %s', (_, now, week) => {
    expect(weekMeant('Europe/Stockholm', at(now))).toBe(week);
  });
});
