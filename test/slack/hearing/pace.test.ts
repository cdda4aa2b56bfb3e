import { beforeEach, describe, expect, it } from 'vitest';
import { createPace, type Pace } from '../../../src/slack/hearing/pace.js';

const MOST = 3;

describe('what one person asks for', () => {
  let now = 0;
  let pace: Pace;
  let asked = 0;
  beforeEach(() => {
    now = 5_000;
    pace = createPace(() => now, MOST);
  });

  const asks = (who: string, times: number, what?: string) =>
    Array.from({ length: times }, () => {
      asked += 1;
      return pace(who, what ?? `T${asked}`);
    });

  it('goes on until it is too many; they are told once, and then nothing more', () => {
    expect(asks('Anna', 6)).toEqual(['goes_on', 'goes_on', 'goes_on', 'is_told', 'is_held_back', 'is_held_back']);
  });

  it('is counted anew ten seconds after the first', () => {
    asks('Anna', 5);
    now += 9_999;
    expect(asks('Anna', 1)).toEqual(['is_held_back']);
    now += 1;
    expect(asks('Anna', 4)).toEqual(['goes_on', 'goes_on', 'goes_on', 'is_told']);
  });

  it('is counted with nobody else’s', () => {
    asks('Anna', 9);
    expect(asks('Bo', 1)).toEqual(['goes_on']);
  });

  it('is counted once, however often Slack delivers it', () => {
    expect(asks('Anna', 9, 'T')).toEqual(Array(9).fill('goes_on'));
    expect(asks('Anna', 3)).toEqual(['goes_on', 'goes_on', 'is_told']);
    expect(asks('Anna', 1, 'T')).toEqual(['goes_on']);
  });

  it('is not told again because thousands of others ask as well, and they take no more room than five thousand', () => {
    asks('Anna', 5);
    for (let other = 0; other < 4_999; other += 1) asks(`U${other}`, 1);
    expect(asks('Anna', 1)).toEqual(['is_held_back']);
    asks('U5000', 1);
    expect(asks('Anna', 1)).toEqual(['goes_on']);
  });
});
