import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pingsOf } from '../../sandbox/slack/pings.js';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, lena, emma, mikkel, channel } = GOTEBORG;

const ODD_WORDS: readonly (readonly [string, string])[] = [
  ['4,000 characters', 'å'.repeat(4000)],
  ['4,000 characters of many words', 'claim '.repeat(666)],
  ['4,000 characters after a word that we know', `claim ${'x'.repeat(3990)}`],
  ['emoji', '🚨👩‍👩‍👧‍👦🇸🇪 claim 🙏'],
  ['an emoji for a day', 'claim 🎄'],
  ['text from right to left', 'مرحبا بالعالم שלום'],
  ['marks that turn the reading direction', 'claim \u202Eyadnom\u202C'],
  ['a call to the channel', '<!channel>'],
  ['a call to everyone in a day', 'claim <!everyone> <!here|here>'],
  ['bare calls', '@here @channel @everyone'],
  ['bare calls for a day', 'claim @here @channel'],
  ['a person and a group', 'claim <@U0LENA> <!subteam^S123>'],
  ['the three signs that Slack escapes', '&<> &amp;lt;!channel&amp;gt;'],
  ['those signs for a week', 'schedule &<>&lt;!channel&gt;'],
  ['formatting', 'claim *_~`bold`~_*'],
  ['line ends', 'claim\n\n<!channel>\r\n@here'],
  ['characters that nobody sees', 'cla\u200Bim \u0007\u00AD'],
  ['half a character', 'claim \uD83D'],
  ['words of a programming language', 'claim {when} {reference, plural, other {#}} {{process}}'],
  ['names that objects have', 'constructor __proto__'],
  ['one such name for a day', 'claim toString'],
];

describe('whatever people type after /visit', () => {
  let world: BotUnderTest;

  beforeEach(async () => {
    world = await startBotUnderTest();
    const group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [
      { date: '2026-11-24', from: '17:00', to: '19:00' },
      { date: '2026-11-26', from: '17:00', to: '19:00' },
    ]);
  });
  afterEach(() => world.stop());

  const answerTo = async (userId: string, text: string): Promise<SandboxMessage> => {
    const ack = await world.sandbox.as(userId).command(channel, `/visit ${text}`);
    expect(ack).toEqual({ timedOut: false, payload: null });
    await world.settle();
    return lastAnswer(world, userId);
  };

  it.each([
    [anna, 'clam', 'anmäl'],
    [lena, 'planrea', 'planera'],
    [mikkel, 'tagg', 'tilmeld'],
    [emma, 'relase', 'release'],
    [emma, 'shedule', 'schedule'],
  ])('%s types “%s” and is offered “%s”', async (userId, typed, nearest) => {
    const words = wordsOf(await answerTo(userId, typed));
    expect(words).toContain(`/visit ${nearest}`);
    expect(words).not.toMatch(new RegExp(`\\b${typed}\\b`));
  });

  it('pings nobody, breaks nothing and is answered', async () => {
    const seen: SandboxMessage[] = [];
    for (const [, text] of ODD_WORDS) seen.push(await answerTo(emma, text));
    for (const [index, answer] of seen.entries()) {
      const [what] = ODD_WORDS[index] ?? ['?'];
      expect([what, pingsOf(answer)]).toEqual([what, []]);
      expect([what, mrkdwnThatIsNotVerbatim(answer.blocks)]).toEqual([what, []]);
    }
    expect(new Set(seen.map(({ ts }) => ts)).size).toBe(ODD_WORDS.length);
    expect(world.sandbox.problems).toEqual([]);
    expect(world.log.filter((line) => line.includes('"level":50'))).toEqual([]);
    expect(world.sandbox.world.messages(channel)).toHaveLength(1);
  });

  it('is never said back', async () => {
    const unknown = wordsOf(await answerTo(emma, '<!channel> about somebody'));
    expect(unknown).not.toMatch(/!channel|somebody/);
  });
});

/** Slack turns a bare `@here` into a ping there. */
function mrkdwnThatIsNotVerbatim(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnThatIsNotVerbatim);
  if (typeof value !== 'object' || value === null) return [];
  const isLoose = 'type' in value && value.type === 'mrkdwn' && !('verbatim' in value && value.verbatim === true);
  return [...(isLoose ? [value] : []), ...Object.values(value).flatMap(mrkdwnThatIsNotVerbatim)];
}
