import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleOf } from '../../sandbox/demo/demo-groups.js';
import { societyFor } from '../../sandbox/demo/demo-world.js';
import { type Demo, startDemo } from '../../sandbox/demo/start-demo.js';
import { Groups } from '../../src/groups/groups.store.js';
import type { Pairing } from '../../src/pairing/pairing.rule.js';
import { Pairings } from '../../src/pairing/pairings.store.js';
import { wordsOf } from '../support/goteborg.js';

/** A Saturday in week 47. */
const NOW = new Date('2026-11-21T09:00:00Z');
const DORTE = 'U0DORTE';
const SIGNE = 'U0SIGNE';
const RIKKE = 'U0RIKKE';
const EMIL = 'U0EMIL';

describe('Storstrøm in the Danish demo', () => {
  let demo: Demo;

  beforeAll(async () => {
    const options = { port: 0, logger: pino({ level: 'silent' }), now: NOW, locale: 'da', weeks: 10 } as const;
    demo = await startDemo({ ...options, patience: 60_000 });
    await demo.settle();
  }, 120_000);
  afterAll(() => demo.stop());

  const groups = async () => {
    const all = await demo.society.of(Groups).list();
    return all.filter(({ facility }) => facility.name === 'Storstrøm Fængsel');
  };
  const oneToOnes = async (): Promise<readonly Pairing[]> => {
    return demo.society.of(Pairings).inGroups((await groups()).map(({ id }) => id));
  };
  const home = async (userId: string): Promise<string> => {
    await demo.sandbox.as(userId).openHome();
    await demo.settle();
    return wordsOf(demo.sandbox.world.home(userId)?.view ?? { blocks: [] });
  };
  const told = (userId: string): string => {
    const { world } = demo.sandbox;
    return world.messages(world.directChannel(userId).id).map(wordsOf).join('\n');
  };

  it('is one prison with four programmes', async () => {
    const there = await groups();
    expect(new Set(there.map(({ facility }) => facility.id)).size).toBe(1);
    expect(there.map(({ programme }) => programme.code).sort()).toEqual([
      ...['dk.kickstart', 'dk.primus_motor', 'dk.prison_visiting', 'dk.social_activities'],
    ]);
  });

  it('has two one-to-ones that run, one that rests and one being set up', async () => {
    const stand = (await oneToOnes()).map(({ group, state }) => `${group.programme.code} ${state}`);
    expect(stand.sort()).toEqual([
      'dk.kickstart resting',
      'dk.primus_motor running',
      'dk.prison_visiting running',
      'dk.prison_visiting setting_up',
    ]);
  });

  it('has a meeting ahead within a week, and the one before it told', async () => {
    const meetings = (await oneToOnes()).flatMap((each) => each.meetings);
    expect(meetings.filter(({ state }) => state === 'planned').map(({ day }) => day)).toEqual(['2026-11-22']);
    expect(meetings.filter(({ state }) => state === 'met').map(({ day }) => day)).toContain('2026-11-16');
  });

  it('shows Dorte, who leads them, whose yes is missing, and how each stands', async () => {
    expect(await home(DORTE)).toContain(`Spurgt, og intet ja endnu: <@${EMIL}>`);
    // Her groups have no weeks to post.
    expect(await home(DORTE)).toContain('*Kickstart Storstrøm, Kickstart (Danmark)*\nPlanlæg ugen');
    await demo.sandbox.as(DORTE).command('C0STORBESOG', '/visit forløb');
    await expect.poll(() => demo.sandbox.world.modals(DORTE).length).toBe(1);
    const shown = wordsOf(demo.sandbox.world.modals(DORTE)[0]?.view ?? { blocks: [] });
    expect(shown).toMatch(/Et forløb, som ingen er mentor i endnu[\s\S]*Forløbet med <@U0SIGNE> som mentor/);
  });

  it('has told Dorte of each that began, and of the one that rests, on its day', () => {
    expect(told(DORTE).match(/er i gang nu/g)).toHaveLength(3);
    expect(told(DORTE)).toContain(`*Forløbet med <@${RIKKE}> som mentor* er på pause.`);
  });

  it('shows Signe her two at one place, told apart by words that mean nothing', async () => {
    const [one, other] = (await oneToOnes()).filter(({ word }) => word !== null);
    expect(one?.word).not.toBe(other?.word);
    const shown = await home(SIGNE);
    expect(shown).toMatch(/Dine forløb\n\*Forløbet med <@U0SIGNE> som mentor \(\p{L}+\) · Storstrøm Fængsel/u);
    expect(shown).toMatch(/<@U0MADS> og <@U0SIGNE> som mentorer \(\p{L}+\) · Storstrøm Fængsel/u);
    // She does nothing for the whole country.
    expect(shown).not.toContain('For hele landet');
    expect(shown).toContain('Næste møde: søndag den 22. november kl. 14.00–15.00');
  });

  it('shows Rikke hers at rest, and that her permit has lapsed', async () => {
    const shown = await home(RIKKE);
    expect(shown).toMatch(/Forløbet med <@U0RIKKE> som mentor · Storstrøm Fængsel\*\nPå pause/);
    expect(shown).toContain('Besøgstilladelse');
  });

  it('reminds Dorte of no week to post, since her groups have none, and Henrik of his', async () => {
    const ids = await demo.society.of(Groups).ledBy(DORTE);
    const handedOver = (userId: string) =>
      demo.sandbox.world.scheduled().filter(({ channelId, text }) => {
        return channelId === demo.sandbox.world.directChannel(userId).id && text.includes('er ikke slået op');
      });
    expect(ids).toHaveLength(3);
    expect(handedOver(DORTE)).toEqual([]);
    expect(handedOver('U0HENRIK').length).toBeGreaterThan(0);
  });

  it('asks Emil, in private and on his page', async () => {
    expect(told(EMIL)).toContain('Har du lyst til at være mentor i et forløb?');
    expect(await home(EMIL)).toContain('Har du lyst til at være mentor?');
  });

  it('says on the page who they are', () => {
    const people = new Map(peopleOf(societyFor('da')).map(({ id, about }) => [id, about.da]));
    expect([DORTE, SIGNE, RIKKE, EMIL].map((id) => people.get(id))).toEqual([
      'besøgsleder for forløbene i Storstrøm',
      'mentor i to forløb i Storstrøm',
      'mentor i Storstrøm, besøgstilladelsen er udløbet',
      'spurgt, om han vil være mentor i Storstrøm',
    ]);
  });
});
