import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signRequest } from '../../sandbox/slack/deliver-http.js';
import { Groups } from '../../src/groups/groups.store.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { GOTEBORG, goteborg, lastAnswer, postIn, postWeek, wordsOf } from '../support/goteborg.js';

const { anna, bo, emma, channel } = GOTEBORG;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const SOON = 30_000;

describe('in HTTP mode', () => {
  let world: BotUnderTest;
  let address: string;

  beforeEach(async () => {
    world = await startBotUnderTest({ mode: 'http' });
    address = `http://127.0.0.1:${world.bot.port()}/slack/events`;
    const group = await goteborg(world);
    await postWeek(world, group, '2026-W48', [{ date: '2026-11-24', from: '17:00', to: '19:00' }]);
  });
  afterEach(() => world.stop());

  const seconds = () => Math.floor(Date.now() / 1000);

  /** Sends a body the way Slack does, or nearly so. */
  async function send(
    body: string,
    changes: { type?: string; at?: number | string; signature?: string | null; to?: string; method?: string } = {},
  ): Promise<number> {
    const at = changes.at ?? seconds();
    const signature = changes.signature ?? signRequest(world.sandbox.tokens.signingSecret, Number(at), body);
    const response = await fetch(changes.to ?? address, {
      method: changes.method ?? 'POST',
      headers: {
        'content-type': changes.type ?? FORM,
        'x-slack-request-timestamp': String(at),
        ...(changes.signature === null ? {} : { 'x-slack-signature': signature }),
      },
      ...(changes.method === 'GET' ? {} : { body }),
      signal: AbortSignal.timeout(SOON),
    });
    await response.arrayBuffer();
    return response.status;
  }

  const claimCommand = (userId: string, triggerId = `T${Math.random()}`): string =>
    new URLSearchParams({
      command: '/visit',
      text: 'claim',
      team_id: world.sandbox.teamId,
      user_id: userId,
      channel_id: channel,
      trigger_id: triggerId,
      api_app_id: 'A1',
      response_url: `${world.sandbox.apiUrl}nowhere`,
    }).toString();

  const taken = async (): Promise<number> => {
    await world.settle();
    return Number(/(\d) av 3/.exec(wordsOf(postIn(world)))?.[1]);
  };

  it('a visit is claimed, shown, undone, offered in a modal and given back, as over a socket', async () => {
    const { sandbox } = world;
    await sandbox.as(anna).press({ message: postIn(world) }, 'claim_shift');
    expect(await taken()).toBe(1);
    expect(wordsOf(lastAnswer(world, anna))).toContain('Du är anmäld');

    await sandbox.as(anna).press({ message: lastAnswer(world, anna) }, 'undo_claim');
    expect(await taken()).toBe(0);

    const group = await world.society.of(Groups).byChannel(channel);
    if (!group) throw new Error('no group');
    const [thursday] = await postWeek(world, group, '2026-W49', [{ date: '2026-12-03', from: '17:00', to: '19:00' }]);
    expect(await sandbox.as(emma).command(channel, '/visit claim')).toMatchObject({ timedOut: false, status: 200 });
    await world.settle();
    expect(await sandbox.as(emma).submit({ shift: thursday ?? '' })).toMatchObject({ status: 200 });
    await world.settle();
    expect(wordsOf(sandbox.world.modals(emma).at(-1)?.view ?? { blocks: [] })).toContain('You’re going');

    await sandbox.as(emma).openHome();
    await world.settle();
    expect(wordsOf(sandbox.world.home(emma)?.view ?? { blocks: [] })).toContain('Thursday 3 December');
    expect(sandbox.problems).toEqual([]);
  });

  it.each([
    ['made with another secret', { signature: `v0=${'0'.repeat(64)}` }],
    ['missing', { signature: null }],
    ['that is no signature', { signature: 'v1=x' }],
    ['six minutes old', { at: -360 }],
    ['six minutes from the future', { at: 360 }],
    ['from no time at all', { at: 'soon' }],
    ['from an endless future', { at: 'Infinity' }],
  ])('a signature %s is refused, and nothing happens', async (_, change) => {
    const at = 'at' in change ? (typeof change.at === 'number' ? seconds() + change.at : change.at) : seconds();
    expect(await send(claimCommand(anna), { ...change, at })).toBe(401);
    expect(await taken()).toBe(0);
  });

  it('a request that somebody recorded and plays again has one effect', async () => {
    const body = claimCommand(bo, 'T1');
    const at = seconds();
    expect([await send(body, { at }), await send(body, { at })]).toEqual([200, 200]);
    expect(await taken()).toBe(1);
    // Given back meanwhile: the recording must not take it again.
    await world.sandbox.as(bo).command(channel, '/visit release');
    await world.settle();
    await world.sandbox.as(bo).press({ message: lastAnswer(world, bo) }, 'release_shift');
    expect(await taken()).toBe(0);
    expect(await send(body, { at })).toBe(200);
    expect(await taken()).toBe(0);
  });

  it.each([
    ['the body null', 'null', JSON_TYPE, 400],
    ['a form that holds null', 'payload=null', FORM, 400],
    ['a number', '42', JSON_TYPE, 400],
    ['a list', '[]', JSON_TYPE, 400],
    ['an empty object', '{}', JSON_TYPE, 400],
    ['an event without an event', '{"type":"event_callback","event":null}', JSON_TYPE, 400],
    ['a kind of payload that nobody knows', '{"type":"rubbish"}', JSON_TYPE, 400],
    ['broken JSON', '{"type":"event_cal', JSON_TYPE, 400],
    ['broken JSON in a form', 'payload={"type"', FORM, 400],
    ['nothing', '', FORM, 400],
    ['nothing, as JSON', '', JSON_TYPE, 400],
    ['a form that says it is JSON', 'command=/visit&text=claim', JSON_TYPE, 400],
    ['a form that says it is a picture', 'command=/visit&text=claim', 'image/png', 400],
    ['bytes that are no text', '\u0000\uFFFD\u0000', FORM, 400],
    ['2 MB', `payload=${'x'.repeat(2 * 1024 * 1024)}`, FORM, 413],
  ])('%s, correctly signed, is refused at once and harms nobody', async (_, body, type, status) => {
    expect(await send(body, { type })).toBe(status);
    expect(await send(body, { type, signature: 'v0=0' })).toBeGreaterThanOrEqual(400);

    expect(await send(claimCommand(anna))).toBe(200);
    expect(await taken()).toBe(1);
  });

  /** Sends the head of a request and not its body, and reads until the connection ends. */
  async function sendHeadOnly(headers: Record<string, string>): Promise<string> {
    const { port, hostname } = new URL(address);
    const socket = connect(Number(port), hostname);
    const lines = Object.entries({ host: hostname, 'content-type': FORM, ...headers }).map((pair) => pair.join(': '));
    socket.write(`POST /slack/events HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    let answered = '';
    socket.on('data', (chunk) => {
      answered += chunk;
    });
    await once(socket, 'close', { signal: AbortSignal.timeout(SOON) });
    return answered.split('\r\n')[0] ?? '';
  }

  it('whoever is not Slack is turned away before the body has been read', async () => {
    const unsigned = { 'content-length': '900000' };
    expect(await sendHeadOnly(unsigned)).toContain('401');
    const longAgo = { ...unsigned, 'x-slack-request-timestamp': '1000', 'x-slack-signature': `v0=${'0'.repeat(64)}` };
    expect(await sendHeadOnly(longAgo)).toContain('401');
    const signed = { 'x-slack-request-timestamp': String(seconds()), 'x-slack-signature': `v0=${'0'.repeat(64)}` };
    expect(await sendHeadOnly({ ...signed, 'content-length': String(2 * 1024 * 1024) })).toContain('413');
  });

  it('whatever else is asked for is not there', async () => {
    const elsewhere = (path: string) => address.replace('/slack/events', path);
    expect(await send('{}', { to: elsewhere('/') })).toBe(404);
    expect(await send(claimCommand(anna), { to: elsewhere('/slack/events/more') })).toBe(404);
    expect(await send('', { to: address, method: 'GET' })).toBe(404);
    expect(await send('x'.repeat(5 * 1024 * 1024), { to: elsewhere('/elsewhere') })).toBe(404);
    expect(await taken()).toBe(0);
    expect(await send(claimCommand(anna))).toBe(200);
  });

  it('Slack’s own checks of the address are answered', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' });
    expect(await send(challenge, { type: JSON_TYPE })).toBe(200);
    expect(await send('ssl_check=1&token=x', { signature: null })).toBe(200);
  });
});
