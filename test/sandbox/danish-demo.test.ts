import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../sandbox/demo/start-demo.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { talliesAudit } from '../../src/numbers/tallying/tally-export.rule.js';
import { wordsOf } from '../support/goteborg.js';
import { flawsOfSums } from '../support/published-sums.js';
import { IS_THOROUGH } from '../support/thorough.js';

/** A Saturday in week 47. */
const NOW = new Date('2026-11-21T09:00:00Z');
const VESTRE = 'C0VESTRE';
const DAY = 24 * 60 * 60_000;
/** Behind it: the demo in English has lived through its two years every day. */
const WEEKS = IS_THOROUGH ? 104 : 26;

describe('the demo in Danish', () => {
  let demo: Demo;

  beforeAll(async () => {
    const options = { port: 0, logger: pino({ level: 'silent' }), now: NOW, locale: 'da', weeks: WEEKS } as const;
    demo = await startDemo({ ...options, patience: 60_000 });
  }, 120_000);
  afterAll(() => demo.stop());

  const told = (userId: string, channelId = demo.sandbox.world.directChannel(userId).id) =>
    demo.sandbox.world.messages(channelId, userId).map(wordsOf).join('\n');
  const claimFirst = async (userId: string) => {
    const [post] = demo.sandbox.world.messages(VESTRE);
    if (!post) throw new Error('no week is posted at Vestre');
    const visit = /"claim_shift".*?"value":"([^"]+)"/.exec(JSON.stringify(post.blocks))?.[1];
    await demo.sandbox.as(userId).press({ message: post }, 'claim_shift', visit);
  };

  it('has a posted week of one-to-one visits, and one of activities in a group', () => {
    expect(told('U0METTE', VESTRE)).toMatch(/Vestre Fængsel[\s\S]*0 af 1/);
    expect(told('U0PIA', 'C0STORSTROM')).toMatch(/Storstrøm Fængsel[\s\S]*0 af 6/);
  });

  it('tells somebody whose clearance has lapsed so when they claim, and lets another go alone', async () => {
    await claimFirst('U0ANDERS');
    await expect.poll(() => told('U0ANDERS', VESTRE)).toContain('Sikkerhedsgodkendelse');
    await claimFirst('U0METTE');
    await expect.poll(() => told('U0METTE', VESTRE), { timeout: 10_000 }).toContain('1 af 1');
  });

  it('tells somebody in time that their permit lapses', async () => {
    await demo.sandbox.clock.advance(4 * DAY);
    expect(told('U0JONAS')).toContain('Besøgstilladelse');
  }, 120_000);

  it('has numbers of the whole country in its national channel, from which no small number follows', async () => {
    expect(told('U0KAREN', 'C0NATION')).toMatch(/I alt|indtil nu|frigivet/);
    const { ledger, weeks, regions } = await demo.society.of(Tallies).everReleased();
    expect(regions.size).toBe(20);
    expect(ledger.releases.length).toBeGreaterThan(WEEKS / 2);
    expect(flawsOfSums(talliesAudit(ledger, weeks, regions))).toEqual([]);
  });
});
