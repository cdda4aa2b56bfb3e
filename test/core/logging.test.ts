import { describe, expect, it } from 'vitest';
import { createLogger, slackLogger } from '../../src/core/logging.js';

const DAY = 24 * 60 * 60_000;

describe('the log names nobody', () => {
  const lines: string[] = [];
  let now = new Date('2026-11-21T09:00:00Z');
  const logger = createLogger('debug', { write: (line) => void lines.push(line) }, () => now);
  const lastLine = () => lines.at(-1) ?? '';
  const lastPerson = () => /person-[0-9a-f]{12}/.exec(lastLine())?.[0];

  it.each([
    ['a person', { userId: 'U012AB3CD' }],
    ['somebody of a large organisation', { userId: 'W012A3CDE' }],
    ['an old account without a digit', { userId: 'UABCDEFGH' }],
    ['Slackbot', { userId: 'USLACKBOT' }],
    ['the key of a message to somebody', { key: 'count:6f9619ff-8b86-d011-b42d-00cf4fc964ff:U012AB3CD' }],
    ['a name made with their id', { key: 'before_U012AB3CD_after' }],
    ['a direct conversation', { channel: 'D024BE91L' }],
    ['an error that repeats an id', { error: new Error('no such user U012AB3CD') }],
  ])('by the id of %s', (_, fields) => {
    logger.info(fields, 'something happened');
    expect(lastPerson()).toBeDefined();
    expect(lastLine()).not.toMatch(/[UWD]012A|UABCDEFGH|USLACKBOT|D024BE91L/);
  });

  it('and still tells that two lines are about the same person, for thirty days', () => {
    logger.info({ userId: 'U012AB3CD' }, 'first');
    const first = lastPerson();
    now = new Date(now.getTime() + 29 * DAY);
    logger.info({ userId: 'U012AB3CD' }, 'the same month');
    expect(lastPerson()).toBe(first);
    logger.info({ userId: 'U0OTHER1' }, 'somebody else');
    expect(lastPerson()).not.toBe(first);
    now = new Date(now.getTime() + 2 * DAY);
    logger.info({ userId: 'U012AB3CD' }, 'a month later');
    expect(lastPerson()).not.toBe(first);
  });

  it('while weeks, channels, references and ids of rows stay readable', () => {
    const fields = {
      key: 'week:6f9619ff:2026-W48',
      channel: 'C024BE91L',
      reference: 'U2AB3CD4',
      code: 'UND_ERR_SOCKET',
    };
    logger.info(fields, 'something happened');
    expect(JSON.parse(lastLine())).toMatchObject(fields);
  });
});

describe('what Slack’s own libraries say', () => {
  it('of an argument that Slack refuses is a warning, since whoever asked hears of it; all else that failed is an error', () => {
    const levels: number[] = [];
    const logger = createLogger('info', { write: (line) => void levels.push(JSON.parse(line).level) });
    const { error } = slackLogger(logger);
    error('invalid user_id [json-pointer:/user_id]');
    error('A pong wasn’t received from the server');
    expect(levels).toEqual([40, 50]);
  });
});
