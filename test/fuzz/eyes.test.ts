import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { CONTROLS } from '../recorded/in-slack.js';
import { GOTEBORG } from '../support/goteborg.js';
import { changed, changes } from './changes.js';
import { judgeOf } from './judge.js';
import { everyListener } from './listeners.js';
import { CANARY, POWERLESS } from './place.js';
import { effectsWithoutAuthority, type Stored } from './stored.js';

const { anna, lena } = GOTEBORG;
const EVERYBODY = [anna, lena, POWERLESS.member];

describe('an effect that nobody had a right to', () => {
  const before: Stored = {
    Claim: [`{"userId":"${anna}"}`],
    TimeOff: [],
    Group: ['{"name":"x"}'],
    Subject: ['{"version":1}'],
  };
  const seen = (after: Partial<Stored>, by: 'powerless' | 'volunteer' | 'anybody') =>
    effectsWithoutAuthority(before, { ...before, ...(after as Stored) }, by, EVERYBODY).map((row) => row.split(':')[0]);
  const more = (table: string, row: string) => ({ [table]: [...(before[table] ?? []), row] });

  it.each([
    ['a row that came', more('Claim', `{"userId":"${POWERLESS.member}"}`), 'powerless', ['Claim']],
    ['a row that went', { Claim: [] }, 'powerless', ['Claim']],
    ['a row that changed', { Group: ['{"name":"y"}'] }, 'powerless', ['Group', 'Group']],
    ['days away of somebody whom nobody knows', more('TimeOff', '{"userId":"U0OTHER"}'), 'powerless', ['TimeOff']],
    ['a group that a volunteer has changed', { Group: [] }, 'volunteer', ['Group']],
  ] as const)('is seen: %s', (_, after, by, tables) => {
    expect(seen(after, by)).toEqual(tables);
  });

  it.each([
    ['days away of their own', more('TimeOff', `{"userId":"${POWERLESS.member}"}`), 'powerless'],
    ['what delivery remembers', { Subject: ['{"version":2}'] }, 'powerless'],
    ['a place that a volunteer takes', more('Claim', `{"userId":"${anna}"}`), 'volunteer'],
    ['whatever a leader does', { Group: [], Claim: [] }, 'anybody'],
  ] as const)('is not %s', (_, after, by) => {
    expect(seen(after, by)).toEqual([]);
  });
});

describe('what a log may not hold', () => {
  const tokens = { bot: 'xoxb-hush', app: 'xapp-hush', signingSecret: 'a secret' };
  const users = () => [
    { id: lena, name: 'Lena', isBot: false },
    { id: 'U0BOT', name: 'visiting-hours', isBot: true },
  ];
  const judge = judgeOf({ tokens, world: { users } } as unknown as Sandbox);

  it.each([
    `{"level":30,"msg":"${CANARY}"}`,
    '{"level":10,"msg":"xoxb-hush"}',
    '{"level":10,"msg":"a secret"}',
    `{"level":20,"userId":"${anna}"}`,
    '{"level":20,"msg":"Lena"}',
    '{"level":50,"msg":"problem"}',
    'unhandledRejection: TypeError',
  ])('is seen in %s', (line) => {
    expect(judge(`{"level":30,"msg":"ready"}\n${line}\n`)).not.toEqual([]);
  });

  it('is not in what it usually says', () => {
    expect(
      judge('{"level":40,"product":"visiting-hours","userId":"person-0123456789ab","msg":"left alone"}\n'),
    ).toEqual([]);
  });
});

it('everything that can be pressed and stood in Slack once is listened to, or was', () => {
  const listeners = new Set(everyListener());
  expect(listeners.size).toBeGreaterThan(200);
  const known = new Set(CONTROLS.map(({ action }) => action).filter((action) => listeners.has(`press ${action}`)));
  expect(known.size).toBeGreaterThan(50);
});

it('a payload is changed as often as is asked, and the one that it was made of stays as it is', () => {
  const payload = {
    type: 'x',
    view: { private_metadata: '{"groupId":"1"}', state: { values: { a: { a: { value: '1' } } } } },
  };
  const kept = JSON.stringify(payload);
  let differ = 0;
  fc.assert(
    fc.property(changes, (each) => {
      if (JSON.stringify(changed(payload, each, ['2', '3'])) !== kept) differ += 1;
      expect(JSON.stringify(payload)).toBe(kept);
    }),
    { seed: 1, numRuns: 300 },
  );
  expect(differ).toBeGreaterThan(150);
});
