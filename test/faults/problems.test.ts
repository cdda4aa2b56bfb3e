import { MultipleListenerError, UnknownError } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../src/core/logging.js';
import type { Database } from '../../src/database/database.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { testDatabase } from '../support/database.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, emma, channel } = GOTEBORG;
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };
const THURSDAY = { date: '2026-11-26', from: '17:00', to: '19:00' };

describe('the log line of an error', () => {
  const lineOf = (error: unknown): string => {
    const lines: string[] = [];
    const logger = createLogger('debug', { write: (line) => void lines.push(line) });
    logger.error({ error }, 'as error');
    logger.error({ err: error }, 'as err');
    return lines.join('');
  };
  const thrownBy = async (work: () => unknown): Promise<unknown> => {
    try {
      return await work();
    } catch (error) {
      return error;
    }
  };

  it('tells its name and where it came from, and nothing that somebody typed', async () => {
    const database = await testDatabase('sqlite');
    const errors = await Promise.all([
      thrownBy(() => JSON.parse('hush-hush')),
      thrownBy(() => database.client.lease.create({ data: { name: 'hush-hush' } as never })),
      thrownBy(() => database.client.$queryRawUnsafe(`SELECT 'hush-hush' FROM nowhere`)),
      thrownBy(() => z.literal('a').parse('hush-hush')),
      thrownBy(() => {
        throw new Error('outside', { cause: new SyntaxError('hush-hush') });
      }),
      new UnknownError(new SyntaxError('hush-hush')),
      new MultipleListenerError([new SyntaxError('hush-hush'), new TypeError('inside')]),
      Object.assign(new Error('slack'), { data: { text: 'hush-hush' }, request: 'hush-hush' }),
      { text: 'hush-hush' },
    ]);
    await database.close();
    for (const error of errors) {
      expect(lineOf(error)).not.toContain('hush-hush');
      expect(lineOf(error)).toMatch(/"name":"\w+"/);
    }
    expect(lineOf(errors[4])).toContain('"cause":{"name":"SyntaxError"');
    expect(lineOf(errors[6])).toContain('"message":"inside"');
    expect(lineOf(new TypeError('ours to mend'))).toMatch(/TypeError.*ours to mend.*problems\.test\.ts/);
  });
});

describe('when something unexpected happens on our side', () => {
  let database: Database;
  let world: BotUnderTest;
  let shiftIds: string[];

  beforeEach(async () => {
    database = await testDatabase('sqlite');
    world = await startBotUnderTest({ database, logLevel: 'debug' });
    const group = await goteborg(world);
    shiftIds = await postWeek(world, group, '2026-W48', [TUESDAY, THURSDAY]);
  });
  afterEach(async () => {
    await world.stop();
    await world.sandbox.close();
    await database.close();
  });

  const breakTheDatabase = async () => {
    await database.client.$executeRawUnsafe('ALTER TABLE "Claim" RENAME TO "Elsewhere"');
  };
  const mendTheDatabase = async () => {
    await database.client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Claim"');
  };
  const referenceIn = (told: string): string => /(?:reference|Reference) \*?([A-Z0-9]{8})\b/.exec(told)?.[1] ?? 'none';
  const logged = (reference: string) => world.log.filter((line) => line.includes(`"reference":"${reference}"`));

  it('whoever typed a command is given a reference, which is in the log once', async () => {
    await breakTheDatabase();
    expect(await world.sandbox.as(emma).command(channel, '/visit claim')).toMatchObject({ timedOut: false });
    await world.settle();
    const told = wordsOf(lastAnswer(world, emma));
    expect(told).toContain('Something went wrong on our side, sorry.');
    expect(logged(referenceIn(told))).toHaveLength(1);
  });

  it('so is whoever pressed a button, and nothing is half done', async () => {
    await breakTheDatabase();
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', shiftIds[0]);
    await world.settle();
    expect(logged(referenceIn(wordsOf(lastAnswer(world, emma))))).toHaveLength(1);

    await mendTheDatabase();
    await world.sandbox.as(emma).press({ message: postIn(world) }, 'claim_shift', shiftIds[0]);
    await world.settle();
    expect(wordsOf(lastAnswer(world, emma))).toContain('You’re going');
    expect(wordsOf(postIn(world))).toContain('●○○ 1 av 3');
  });

  it('where there is nothing to answer to, the reference comes as a direct message', async () => {
    await world.sandbox.as(emma).openHome();
    await world.settle();
    const home = world.sandbox.world.home(emma);
    if (!home) throw new Error('no home');
    await breakTheDatabase();
    await world.sandbox.as(emma).press({ view: home }, 'claim_shift', shiftIds[0]);
    await world.settle();
    const [told] = world.sandbox.world.messages(world.sandbox.world.directChannel(emma).id);
    expect(logged(referenceIn(wordsOf(told ?? { blocks: [] })))).toHaveLength(1);
  });

  it('a modal stays open with what was chosen, says so, and can be sent in again', async () => {
    await world.sandbox.as(emma).command(channel, '/visit claim');
    await world.settle();
    await breakTheDatabase();
    const ack = await world.sandbox.as(emma).submit({ shift: shiftIds[1] ?? '' });
    expect(ack.timedOut).toBe(false);
    const [open] = world.sandbox.world.modals(emma);
    expect(open?.errors.shift).toContain('What you wrote is still here');
    expect(logged(referenceIn(open?.errors.shift ?? ''))).toHaveLength(1);

    await mendTheDatabase();
    await world.sandbox.as(emma).submit();
    await world.settle();
    expect(wordsOf(world.sandbox.world.modals(emma)[0]?.view ?? { blocks: [] })).toContain('Thursday 26 November');
  });

  it('even when the database does not answer at all', async () => {
    await world.sandbox.as(emma).command(channel, '/visit claim');
    await world.settle();
    await database.client.$executeRawUnsafe('ALTER TABLE "HandledRequest" RENAME TO "Elsewhere"');
    await world.sandbox.as(anna).command(channel, '/visit claim');
    await world.sandbox.as(emma).submit({ shift: shiftIds[1] ?? '' });
    await world.settle();
    expect(wordsOf(lastAnswer(world, anna))).toContain('Något gick fel hos oss');
    expect(world.sandbox.world.modals(emma)[0]?.errors.shift).toContain('What you wrote is still here');
  });

  it('the log holds no names, no texts, no tokens and no payloads, even at debug', async () => {
    const { sandbox } = world;
    await sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift', shiftIds[0]);
    await sandbox.as(anna).command(channel, '/visit claim blursday');
    await sandbox.as(emma).command(channel, '/visit claim');
    await world.settle();
    await breakTheDatabase();
    await sandbox.as(emma).submit({ shift: shiftIds[1] ?? '' });
    await sandbox.as(bo).command(channel, '/visit ta torsdag');
    await sandbox.as(bo).press({ message: postIn(world) }, 'claim_shift', shiftIds[1]);
    await world.settle();
    await mendTheDatabase();
    sandbox.faults.always('response_url', { kind: 'server_error', status: 500 });
    sandbox.faults.next('chat.update', { kind: 'error', error: 'not_in_channel' });
    await sandbox.as(bo).press({ message: postIn(world) }, 'claim_shift', shiftIds[1]);
    await Promise.all([
      sandbox.deliver('slash_commands', null),
      sandbox.deliver('interactive', { type: 'block_actions', user: { id: anna }, actions: 'hush-hush' }),
    ]);
    await world.later(60_000);

    const log = world.log.join('');
    expect(log.length).toBeGreaterThan(1_000);
    const { bot, app, signingSecret } = sandbox.tokens;
    for (const secret of [bot, app, signingSecret, '/response/', 'ticket=', 'trigger_id', 'Bearer']) {
      expect(log).not.toContain(secret);
    }
    for (const words of [
      'Häktet',
      'Besöksgruppen',
      'Anna',
      'Emma',
      'blursday',
      'torsdag',
      'Du är anmäld',
      'hush-hush',
    ]) {
      expect(log).not.toContain(words);
    }
  });
});
