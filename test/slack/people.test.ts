import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { startSandbox } from '../../sandbox/slack/start-sandbox.js';
import { createPeople } from '../../src/slack/people.js';

const MANIFEST = `
display_information: {name: Visiting Hours}
features:
  app_home: {home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true}
  bot_user: {display_name: visiting-hours, always_online: true}
oauth_config:
  scopes: {bot: [users:read]}
settings:
  socket_mode_enabled: true
`;

describe('what is asked of Slack about people', () => {
  let sandbox: Sandbox;
  let client: WebClient;

  beforeEach(async () => {
    sandbox = await startSandbox({ manifest: MANIFEST });
    client = new WebClient(sandbox.tokens.bot, { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } });
  });
  afterEach(() => sandbox.close());

  const people = () => createPeople({ clock: () => sandbox.clock.now(), workspaceId: 'TSANDBOX' });
  const calls = () => sandbox.calls.map(({ method }) => method);

  function addPeople(count: number): string[] {
    return Array.from({ length: count }, (_, index) => {
      const locale = index % 2 === 0 ? 'da-DK' : 'en-GB';
      return sandbox.world.addUser({ name: `Person ${index}`, locale, timeZone: 'Europe/Copenhagen' }).id;
    });
  }

  it('costs one call for three hundred readers, and none when asked again', async () => {
    const ids = addPeople(300);
    const { readMany } = people();
    const read = await readMany(client, ids);
    expect(ids.map((id) => read.get(id)?.slackLocale)).toEqual(
      ids.map((_, index) => (index % 2 === 0 ? 'da-DK' : 'en-GB')),
    );
    expect(read.get(ids[0] ?? '')).toMatchObject({ timeZone: 'Europe/Copenhagen', isActive: true });
    expect(calls()).toEqual(['users.list']);
    await sandbox.clock.advance(24 * 60 * 60_000);
    await readMany(client, ids);
    expect(calls()).toEqual(['users.list']);
  });

  it('is asked of each where there are few', async () => {
    const [one = '', other = ''] = addPeople(2);
    const { readMany } = people();
    await readMany(client, [one]);
    await readMany(client, [one, other]);
    expect(calls()).toEqual(['users.info', 'users.info']);
  });

  it('shows once refreshed who is gone', async () => {
    const [one = '', other = ''] = addPeople(2);
    const { readMany, refresh } = people();
    await readMany(client, [one, other]);
    await sandbox.world.deactivate(one);
    await refresh(client);
    const read = await readMany(client, [one, other]);
    expect([read.get(one)?.isActive, read.get(other)?.isActive]).toEqual([false, true]);
  });

  it('counts somebody whom Slack does not know as gone', async () => {
    const read = await people().readMany(client, ['U0NOBODY']);
    expect(read.get('U0NOBODY')?.isActive).toBe(false);
  });

  it('is never guessed when Slack does not answer, so that nobody’s reminders are written anew for nothing', async () => {
    const [one = ''] = addPeople(1);
    const { readMany } = people();
    sandbox.faults.next('users.info', { kind: 'server_error', status: 503 });
    expect(await readMany(client, [one])).toEqual(new Map());
    expect((await readMany(client, [one])).get(one)?.slackLocale).toBe('da-DK');
  });

  it('of one of whom it says nothing keeps nobody else waiting', async () => {
    const [one = '', other = ''] = addPeople(2);
    sandbox.faults.next('users.info', { kind: 'server_error', status: 503 });
    expect([...(await people().readMany(client, [one, other])).keys()]).toEqual([other]);
  });

  it('is not asked on and on while Slack is down', async () => {
    sandbox.faults.always('users.info', { kind: 'server_error', status: 503 });
    expect(await people().readMany(client, addPeople(15))).toEqual(new Map());
    expect(calls()).toHaveLength(3);
  });

  it('judges each alone: who can be a volunteer, who cannot, and of whom Slack says nothing', async () => {
    const [one = '', odd = ''] = addPeople(2);
    const guest = sandbox.world.addUser({ name: 'A guest', isGuest: true }).id;
    const stranger = sandbox.world.addUser({ name: 'A stranger', teamId: 'TELSEWHERE' }).id;
    const slackbot = sandbox.world.addUser({ id: 'USLACKBOT', name: 'Slackbot' }).id;
    const { judge } = people();
    sandbox.faults.next('users.info', { kind: 'server_error', status: 503 });
    const all = [odd, one, guest, stranger, slackbot, 'U0NOBODY'];
    expect(await judge(client, all)).toEqual({ present: [one], unsure: [odd] });
    expect(await judge(client, all)).toEqual({ present: [odd, one], unsure: [] });
  });

  it('is the same whether Slack tells of somebody alone or in its list', async () => {
    const crowd = addPeople(30);
    const outsiders = [
      sandbox.world.addUser({ name: 'A guest', isUltraRestricted: true }).id,
      sandbox.world.addUser({ name: 'A stranger', isStranger: true }).id,
      sandbox.world.addUser({ name: 'A bot', isBot: true }).id,
      sandbox.world.addUser({ id: 'USLACKBOT', name: 'Slackbot' }).id,
    ];
    await sandbox.world.deactivate(crowd[0] ?? '');
    const { judge } = people();
    expect(await judge(client, [...outsiders, ...crowd])).toEqual({ present: crowd.slice(1), unsure: [] });
    expect(calls()).toEqual(['users.list']);
  });

  it('is asked last about those of whom it said nothing, so that they keep nobody waiting for ever', async () => {
    const ids = addPeople(5);
    sandbox.faults.next('users.info', { kind: 'server_error', status: 503 }, 3);
    const { readMany } = people();
    expect(await readMany(client, ids)).toEqual(new Map());
    await sandbox.clock.advance(60_000);
    expect([...(await readMany(client, ids)).keys()]).toEqual(ids);
    expect(sandbox.calls.slice(3).map((call) => call.arguments.user)).toEqual([...ids.slice(3), ...ids.slice(0, 3)]);
  });

  it('says what people are called, and leaves out whom it does not know', async () => {
    const [one = ''] = addPeople(1);
    expect(await people().names(client, [one, 'U0NOBODY'])).toEqual(new Map([[one, ['Person 0']]]));
    const crowd = addPeople(30);
    const names = await people().names(client, [...crowd, 'U0NOBODY']);
    expect([...names.keys()]).toEqual(crowd);
  });

  it('shares twenty readings of the list a minute between who people are and what they are called', async () => {
    const nobody = Array.from({ length: 25 }, (_, index) => `U0NOBODY${index}`);
    addPeople(25 * 1000);
    const { readMany, names } = people();
    const listed = () => calls().filter((method) => method === 'users.list').length;
    await readMany(client, nobody);
    expect(listed()).toBe(20);
    await names(client, nobody);
    expect(listed()).toBe(20);
    await sandbox.clock.advance(60_000);
    await readMany(
      client,
      nobody.map((id) => `${id}B`),
    );
    await names(client, nobody);
    expect(listed()).toBe(40);
    expect(sandbox.calls.filter(({ outcome }) => outcome.includes('rate'))).toEqual([]);
  });

  it('stays as it was when a refresh fails', async () => {
    const [one = ''] = addPeople(1);
    const { readMany, refresh } = people();
    await readMany(client, [one]);
    sandbox.faults.always('users.info', { kind: 'server_error', status: 503 });
    await refresh(client);
    expect((await readMany(client, [one])).get(one)?.slackLocale).toBe('da-DK');
  });
});
