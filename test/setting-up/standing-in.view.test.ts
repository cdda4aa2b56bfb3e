import { expect, it } from 'vitest';
import { sayIn } from '../../src/locales/index.js';
import { standInsHome } from '../../src/setting-up/standing-in/standing-in.view.js';
import { aGroup } from '../support/imagined.js';

const READER = { userId: 'BO', locale: 'en' } as const;
const STAND_IN = { leaderId: 'LENA', userId: 'BO', from: '2026-12-01', until: '2026-12-14' };

it('those whom somebody stands in for are shown six at a time, of groups that are there', () => {
  const groups = Array.from({ length: 8 }, (_, index) => ({
    ...aGroup(),
    id: `open-${index}`,
    name: `Group ${index}`,
  }));
  const gone = Array.from({ length: 6 }, (_, index) => ({
    ...STAND_IN,
    id: `gone-${index}`,
    groupId: `gone-${index}`,
  }));
  const open = groups.map(({ id }) => ({ ...STAND_IN, id, groupId: id }));
  const shown = (part: number) =>
    JSON.stringify(standInsHome(sayIn('en'), READER, [...gone, ...open], groups, new Map([['stand_ins', part]]))).match(
      /Group \d, 1 Dec|in Group \d/g,
    );
  expect(shown(0)).toHaveLength(6);
  expect(shown(1)).toHaveLength(2);
});
