import { expect, it } from 'vitest';
import type { ShiftFormat } from '../../../src/core/model.js';
import { sayIn } from '../../../src/locales/index.js';
import { answerButtons, countedButtons } from '../../../src/numbers/counting/count.view.js';
import { countList } from '../../../src/numbers/counting/count-list.view.js';
import type { Count, CountState } from '../../../src/numbers/counting/counting.rule.js';
import { returnMonthModal } from '../../../src/numbers/returning/return-month.view.js';
import { whenOf } from '../../../src/slack/blocks/when.js';
import { aClaim, aFacility, aGroup, at, aVisit } from '../../support/imagined.js';

const LENA = 'U0LENA';
const LOCALES = ['sv', 'da', 'en'] as const;
const MET: Count = {
  held: true,
  clientVisits: 8,
  participants: null,
  targetGroups: {},
  countedBy: LENA,
  countedAt: at('2026-11-25 10:00'),
  version: 1,
};

function visit(date: string, format: ShiftFormat, count: Count | null, party = 2): CountState {
  const claims = Array.from({ length: party }, (_, seat) => aClaim(`U${seat}`, { seat: seat + 1 }));
  const shift = aVisit({
    id: `${date} ${format}`,
    claims,
    format,
    startsAt: at(`${date} 17:00`),
    endsAt: at(`${date} 19:00`),
  });
  return { shift, group: aGroup({ leaderIds: [LENA] }), weekState: 'posted', countedGroups: ['young'], count };
}

/** Every day of a week in each month: the longest names of days and months meet. */
const DAYS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')).flatMap((month) =>
  Array.from({ length: 7 }, (_, day) => `2026-${month}-${22 + day}`),
);

it.each(LOCALES)('every button about a visit says aloud which day it is of, and then what it does, in %s', (locale) => {
  const say = sayIn(locale);
  const spoken = DAYS.flatMap((date) =>
    (
      [
        ['individual', 2],
        ['individual', 1],
        ['group', 2],
      ] as const
    ).flatMap(([format, party]) => {
      const state = visit(date, format, MET, party);
      const buttons = [
        ...answerButtons(say, locale, state, null, 'question').flatMap(({ elements }) => elements),
        ...countedButtons(say, locale, state, MET, 'question'),
      ];
      return buttons.map((each) => ({
        when: whenOf(state, locale),
        label: (each.type === 'button' && each.accessibility_label) || '',
      }));
    }),
  );
  for (const { when, label } of spoken) {
    expect(label.startsWith(`${when}: `)).toBe(true);
    expect(label).not.toContain('…');
  }
});

it('as many visits as fit are listed, and no message or form is larger than Slack takes', () => {
  const say = sayIn('sv');
  const visits = [...DAYS, ...DAYS].flatMap((date) => [
    visit(date, 'individual', null),
    visit(date, 'individual', MET),
  ]);
  const list = countList(say, 'sv', visits, 'Noterat.');
  expect(list.blocks.length).toBeLessThanOrEqual(50);
  const place = { facilityId: 'f', month: '2026-11' };
  const month = { facility: aFacility(), place, visits, readerId: LENA, line: 'Noterat.' };
  expect(returnMonthModal(say, 'sv', month).blocks.length).toBeLessThanOrEqual(100);
});
