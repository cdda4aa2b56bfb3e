import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, wordsOf } from '../support/goteborg.js';
import { stopUntroubled } from '../support/people.js';

const { emma, lena } = GOTEBORG;

let world: BotUnderTest;

beforeEach(async () => {
  world = await startBotUnderTest();
  await goteborg(world);
});
afterEach(() => stopUntroubled(world));

const type = async (userId: string, text: string): Promise<string> => {
  await world.sandbox.as(userId).command(GOTEBORG.channel, text);
  await world.settle();
  return wordsOf(lastAnswer(world, userId));
};

describe('/visit help', () => {
  it('offers what is done most as at most five buttons, and folds the rest', async () => {
    const help = await type(lena, '/visit hjälp');
    expect(help).toContain('Planera veckan');
    expect(help).toContain('Visa alla');
    expect(help).not.toContain('`/visit redo`');
  });

  it('unfolds a sentence for each word that is of use to the reader, and of no other', async () => {
    await type(emma, '/visit help');
    await world.sandbox.as(emma).press({ message: lastAnswer(world, emma) }, 'show_all_words');
    await world.settle();
    const words = wordsOf(lastAnswer(world, emma));
    expect(words).toContain('`/visit claim`: take a place on a visit.');
    expect(words).toContain('`/visit away`: note days on which you are away; nobody asks you then.');
    expect(words).not.toContain('/visit plan');
    expect(words).not.toContain('/visit setup');
  });

  it.each([
    ['/visit help leader', 'Leading a group', '`/visit pause-visits`'],
    ['/visit hjälp frivillig', 'Your visits', '*Find somebody else*'],
    ['/visit hjælp mentor', 'Mentor in a one-to-one', '*We met*'],
    ['/visit hjælp besøgsleder', 'Leading a group', '`/visit pause-visits`'],
    ['/visit hjælp landskontor', 'For national staff', '`/visit undelivered`'],
  ])('is one role’s guide on one page, whatever the language it was asked in: %s', async (typed, title, says) => {
    const guide = await type(emma, typed);
    expect(guide).toContain(title);
    expect(guide).toContain(says);
  });

  it('is the menu where something else was typed after it', async () => {
    expect(await type(emma, '/visit help me please')).toContain('Here is what you can do');
  });

  it('unfolds the same from App Home', async () => {
    const { sandbox } = world;
    await sandbox.as(lena).openHome();
    await world.settle();
    const view = sandbox.world.home(lena);
    if (!view) throw new Error('no home');
    await sandbox.as(lena).press({ view }, 'open_help');
    await world.settle();
    await sandbox.as(lena).press({ view: sandbox.world.modals(lena).at(-1) ?? view }, 'show_all_words');
    await world.settle();
    expect(wordsOf(sandbox.world.modals(lena).at(-1)?.view ?? { blocks: [] })).toContain(
      '`/visit planera`: planera veckans besök och publicera dem.',
    );
  });
});
