import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/app/features.js';
import type { Abilities } from '../../src/core/abilities.js';
import type { Group } from '../../src/core/model.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { COMMAND_WORDS, type CommandWord } from '../../src/locales/commands.js';
import { menuWords } from '../../src/slack/hearing/home-parts.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, postIn, postWeek } from '../support/goteborg.js';

const { admin, emma, lena, national, stranger } = GOTEBORG;
const PUBLIC_URL = 'https://visits.example.org';
const TUESDAY = { date: '2026-11-24', from: '17:00', to: '19:00' };

/** What each word does, as a press in App Home. */
const PRESSED: Readonly<Partial<Record<CommandWord, string>>> = {
  away: 'open_time_off',
  calendar: 'open_my_calendar',
  claim: 'open_claim',
  count: 'open_counts',
  help: 'open_help',
  history: 'open_history',
  import: 'open_import',
  join: 'open_training',
  language: 'choose_language',
  me: 'open_own_data',
  mine: 'open_mine',
  one_to_one: 'open_pairings',
  pause: 'open_pause',
  plan: 'open_plan',
  ready: 'open_ready',
  release: 'release_shift',
  requirements: 'open_requirements',
  return: 'open_returns',
  schedule: 'open_schedule',
  session: 'open_sessions',
  settings: 'open_settings',
  setup: 'open_setup',
  tally: 'open_numbers',
  training: 'open_training',
  undelivered: 'open_undelivered',
  verify: 'open_verify',
};

/** What stands on nobody’s page for whom it does nothing. */
const NOT_FOR_ALL: readonly CommandWord[] = [
  ...(['claim', 'import', 'one_to_one', 'pause', 'plan', 'ready', 'requirements'] as const),
  ...(['return', 'schedule', 'session', 'setup', 'tally', 'verify'] as const),
];

const WHO = { volunteer: emma, leader: lena, 'national staff': stranger, admin } as const;
const PEOPLE = Object.keys(WHO) as (keyof typeof WHO)[];

let world: BotUnderTest;
let abilities: Readonly<Record<keyof typeof WHO, Abilities>>;

beforeAll(async () => {
  world = await startBotUnderTest({ publicUrl: PUBLIC_URL });
  const group: Group = await goteborg(world);
  const { society, sandbox } = world;
  const { version } = await society.of(Workspaces).read();
  const chosen = { nationalChannelId: national, nationalStaffIds: [stranger] };
  await society.of(Workspaces).save(chosen, version, admin, sandbox.clock.now());
  await sandbox.world.join(national, stranger);
  const [first] = await postWeek(world, group, '2026-W48', [TUESDAY]);
  for (const userId of [emma, lena]) {
    await sandbox.as(userId).press({ message: postIn(world) }, 'claim_shift', first);
    await world.settle();
  }
  for (const userId of Object.values(WHO)) await sandbox.as(userId).openHome();
  await world.settle();
  const nobody = { memberOf: [], leads: [], isAdmin: false };
  abilities = {
    volunteer: { ...nobody, memberOf: [group] },
    leader: { ...nobody, memberOf: [group], leads: [group] },
    'national staff': { ...nobody, nationalChannelId: national },
    admin: { ...nobody, isAdmin: true },
  };
});
afterAll(() => world.stop());

const buttonsOf = (userId: string): readonly (readonly [string, string | undefined])[] => {
  const blocks = JSON.stringify(world.sandbox.world.home(userId)?.view.blocks ?? []);
  const found = [...blocks.matchAll(/"action_id":"([^"]+)","text":\{[^}]*\}(?:,"value":"([^"]*)")?/g)];
  return found.map(([, id = '', value]) => [id, value] as const);
};
const actionsOf = (userId: string): ReadonlySet<string> => {
  const blocks = JSON.stringify(world.sandbox.world.home(userId)?.view.blocks ?? []);
  return new Set([...blocks.matchAll(/"action_id":"([^"]+)"/g)].map(([, id = '']) => id));
};

describe('no command is needed: App Home offers', () => {
  it.each(COMMAND_WORDS.flatMap((word) => PEOPLE.map((who) => [word, who] as const)))(
    '“%s” to a %s, where it is for them, and to nobody else',
    (word, who) => {
      const declared = menuWords.in(FEATURES).filter(({ words }) => words.includes(word));
      const isFor = declared.some((each) => each.isFor(abilities[who], { publicUrl: PUBLIC_URL }));
      const isOffered = actionsOf(WHO[who]).has(PRESSED[word] ?? '');
      if (isFor) expect(isOffered).toBe(true);
      else if (NOT_FOR_ALL.includes(word)) expect(isOffered).toBe(false);
    },
  );

  it.each(PEOPLE)('to a %s nothing that is not heard, and everything opens', async (who) => {
    const { sandbox } = world;
    const userId = WHO[who];
    // What changes something has journeys of its own.
    const left = new Set(['release_shift', 'find_cover', 'open_swap', 'claim_shift', 'ask_for_people', 'mark_cleared']);
    for (const [actionId, value] of buttonsOf(userId)) {
      // Where several are called the same, the one that carries nothing cannot be told from them.
      const isAlone = buttonsOf(userId).filter(([other]) => other === actionId).length === 1;
      if (left.has(actionId) || (value === undefined && !isAlone)) continue;
      const view = sandbox.world.home(userId);
      if (!view) throw new Error('no home');
      await sandbox.as(userId).press({ view }, actionId, value);
      await world.settle();
      expect(sandbox.world.modals(userId).length, actionId).toBeGreaterThan(0);
      while (sandbox.world.modals(userId).length > 0) await sandbox.as(userId).closeModal();
    }
    expect(world.log.filter((line) => line.includes('"problem"'))).toEqual([]);
  });
});
