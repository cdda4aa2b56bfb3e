import { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { addPeople, QUIET, TEST_MANIFEST } from './test-app.js';

const PLACES: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Places' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'place',
      label: { type: 'plain_text', text: 'Place' },
      element: { type: 'external_select', action_id: 'place', min_query_length: 2 },
    },
  ],
};

let sandbox: Sandbox;
let app: App;
/** What was typed, as the app heard it. */
let heard: string[];
let offered: unknown;

beforeEach(async () => {
  sandbox = await startSandbox({ manifest: TEST_MANIFEST });
  addPeople(sandbox);
  heard = [];
  app = new App({
    token: sandbox.tokens.bot,
    appToken: sandbox.tokens.app,
    socketMode: true,
    convoStore: false,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    installerOptions: { clientOptions: { slackApiUrl: sandbox.apiUrl } },
    logger: QUIET,
  });
  app.command('/visit', async ({ ack, client, command }) => {
    await client.views.open({ trigger_id: command.trigger_id, view: PLACES });
    await ack();
  });
  app.options({ type: 'block_suggestion', action_id: 'place' }, async ({ ack, body }) => {
    heard.push(body.value);
    await ack(offered as { options: [] });
  });
  await app.start();
  await sandbox.connected();
  await sandbox.as('UANNA').command('CVISITS', '/visit');
});

afterEach(async () => {
  await app.stop();
  await sandbox.close();
});

function places(...names: string[]) {
  return { options: names.map((value) => ({ value, text: { type: 'plain_text', text: value } })) };
}

async function typed(text: string): Promise<string[]> {
  const [modal] = sandbox.world.modals('UANNA');
  if (!modal) throw new Error('there is no modal');
  return (await sandbox.as('UANNA').search(modal, 'place', text)).map(({ value }) => value);
}

describe('a list that the app fills while somebody types', () => {
  it('shows what the app offers, and takes what is chosen of it', async () => {
    offered = places('Kumla', 'Kumla norra');
    expect(await typed('kum')).toEqual(['Kumla', 'Kumla norra']);
    expect(heard).toEqual(['kum']);
    sandbox.as('UANNA').fill({ place: 'Kumla norra' });
  });

  it('takes nothing that was not offered', async () => {
    offered = places('Kumla');
    await typed('kum');
    expect(() => sandbox.as('UANNA').fill({ place: 'Hall' })).toThrow('does not offer');
  });

  it('asks the app only once as much is typed as the list wants', async () => {
    expect(await typed('k')).toEqual([]);
    expect(heard).toEqual([]);
  });

  it.each([
    ['more than a hundred', places(...Array.from({ length: 101 }, (_, place) => `place ${place}`))],
    ['no list', { text: 'none' }],
    ['an option without words', { options: [{ value: 'a' }] }],
  ])('refuses %s, and the person sees nothing', async (_, answer) => {
    offered = answer;
    expect(await typed('kum')).toEqual([]);
    expect(sandbox.problems.join()).toContain('place: no options');
    expect(sandbox.notices('UANNA')).toEqual(['Could not load options.']);
  });
});
