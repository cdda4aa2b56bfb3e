import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOTEBORG } from '../support/goteborg.js';
import type { RecordedControl, RecordedForm } from '../support/recording.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { CONTROLS, formAround, formIn, SENT, valueIn } from './in-slack.js';
import { pressRecorded, sendRecorded } from './pressing.js';
import { referencesIn, screenOf, type UnderWay, underWay } from './under-way.js';

const { anna, lena, stranger } = GOTEBORG;
const PEOPLE: readonly (readonly [string, string])[] = [
  ['a volunteer', anna],
  ['a leader who belongs to the national staff and is an admin', lena],
  ['somebody in no group', stranger],
];

/** Into as many shares what is hostile is dealt out among the controls, every day. */
const SHARES = 4;
/** What no version has ever written there. */
const HOSTILE: readonly (readonly [string, string | undefined])[] = [
  ['nothing', undefined],
  ['one letter', 'x'],
  ['the id of nothing', '00000000-0000-4000-8000-000000000000'],
  ['too many parts', 'a|b|c|d|e|f'],
  ['only what stands between parts', '||||'],
  ['a number that is none', 'NaN|NaN'],
  ['a date that is none', '2026-W99|2026-13'],
  ['a name that objects have', '__proto__|constructor'],
  ['two thousand characters', 'å'.repeat(2000)],
  ['a character that no text has', 'a\u0000b|c\u0000'],
  ['half a character', 'a\uD83D|b'],
];
const HOSTILE_MEMORIES = [
  '',
  'x',
  '{',
  'null',
  '[]',
  '{}',
  '{"version":"x"}',
  '"a\\u0000b"',
  '{"groupId":"a\\u0000b","version":1}',
];

describe('whatever stands in Slack from before', () => {
  let story: UnderWay;
  beforeAll(async () => {
    story = await underWay();
  });
  afterAll(() => story.stop());

  /** @returns what is wrong with how it was answered */
  async function pressed(userId: string, control: RecordedControl, value: string | undefined, memory?: string) {
    const { world, ids } = story;
    const around = formIn(ids, formAround(control));
    const before = screenOf(world, userId);
    const problems = referencesIn(world).length;
    await pressRecorded(world, userId, control, value, { ...around, ...(memory !== undefined && { memory }) });
    const what = `${control.on}: ${control.action} ${value?.slice(0, 60)}`;
    if (referencesIn(world).length > problems) return [`${what}: ${referencesIn(world).at(-1)}`];
    return screenOf(world, userId) === before ? [`${what}: silence`] : [];
  }

  async function sent(userId: string, form: RecordedForm, memory?: string): Promise<string[]> {
    const { world, ids } = story;
    const around = formIn(ids, form);
    const problems = referencesIn(world).length;
    const shown = { ...around, ...(memory !== undefined && { memory }) };
    const ack = await sendRecorded(world, userId, form.sent ?? '', shown);
    const what = `${form.sent} ${shown.memory.slice(0, 60)}`;
    if (referencesIn(world).length > problems) return [`${what}: ${referencesIn(world).at(-1)}`];
    if (ack.timedOut) return [`${what}: not acknowledged`];
    return memory !== undefined && ack.payload === null ? [`${what}: closed in silence`] : [];
  }

  const collected = async (each: readonly (() => Promise<string[]>)[]): Promise<string[]> => {
    const wrong: string[] = [];
    for (const one of each) wrong.push(...(await one()));
    return wrong;
  };

  it.each(PEOPLE)(
    'is answered without a reference when %s presses it',
    async (_, userId) => {
      const presses = CONTROLS.map((control) => () => pressed(userId, control, valueIn(story.ids, control)));
      expect(await collected(presses)).toEqual([]);
    },
    300_000,
  );

  it.each(PEOPLE)(
    'is answered without a reference when %s sends it in',
    async (_, userId) => {
      expect(await collected(SENT.map((form) => () => sent(userId, form)))).toEqual([]);
    },
    300_000,
  );

  const once = CONTROLS.filter(({ action }, index) => CONTROLS.findIndex((other) => other.action === action) === index);
  /** Each with every one of so many; where somebody waits, each with some of them, and every one with some controls. */
  const some = <Each>(all: readonly Each[], turn: number): readonly Each[] =>
    IS_THOROUGH ? all : all.filter((_, index) => index % SHARES === turn % SHARES);

  it.each(HOSTILE)(
    'is answered without a reference when it says %s',
    async (says, value) => {
      const turn = HOSTILE.findIndex(([each]) => each === says);
      expect(await collected(some(once, turn).map((control) => () => pressed(lena, control, value)))).toEqual([]);
    },
    300_000,
  );

  it('is answered without a reference when only its last part is not what any version has written', async () => {
    const half = (value = '') => value.replace(/[^|]*$/, 'x');
    const presses = once.map((control) => () => pressed(lena, control, half(valueIn(story.ids, control))));
    expect(await collected(presses)).toEqual([]);
  }, 300_000);

  it('is answered without a reference when a modal remembers what none ever has', async () => {
    const inModals = once.filter(
      ({ on }) => on.startsWith('modal') && formAround({ on } as RecordedControl).memory !== '',
    );
    const presses = inModals.flatMap((control, index) =>
      some(HOSTILE_MEMORIES, index).map((memory) => () => pressed(lena, control, valueIn(story.ids, control), memory)),
    );
    const kinds = SENT.filter(({ sent, memory }, index) => {
      return memory !== '' && SENT.findIndex((other) => other.sent === sent) === index;
    });
    const forms = kinds.flatMap((form, index) =>
      some(HOSTILE_MEMORIES, index).map((memory) => () => sent(lena, form, memory)),
    );
    expect(await collected([...presses, ...forms])).toEqual([]);
  }, 300_000);

  it('is nothing to worry about when its modal is closed before it is answered', async () => {
    story.world.sandbox.faults.always('views.update', { kind: 'error', error: 'not_found' });
    const wrong = await collected(once.map((control) => () => pressed(lena, control, valueIn(story.ids, control))));
    story.world.sandbox.faults.clear('views.update');
    expect(wrong.filter((each) => !each.endsWith(': silence'))).toEqual([]);
  }, 300_000);

  it.each(['expired_trigger_id', 'ratelimited'])(
    'is answered when Slack lets no modal open any more: %s',
    async (error) => {
      for (const method of ['views.open', 'views.push']) {
        story.world.sandbox.faults.always(method, { kind: 'error', error });
      }
      const inMessages = once.filter(({ on }) => !on.startsWith('modal'));
      const wrong = await collected(
        inMessages.map((control) => () => pressed(lena, control, valueIn(story.ids, control))),
      );
      story.world.sandbox.faults.clear();
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('is answered when it belongs to a version that nobody remembers', async () => {
    const old = CONTROLS.filter(({ action }) => action === 'claim_shift' || action === 'see_noted');
    const pressing = old.map((control) => () => pressed(lena, { ...control, action: 'once_upon_a_time' }, 'x'));
    const sending = SENT.slice(0, 1).map((form) => () => sent(lena, { ...form, sent: 'once_upon_a_time' }, 'x'));
    expect(await collected([...pressing, ...sending])).toEqual([]);
  });

  it('is answered without a reference when a modal is sent in with nothing filled in', async () => {
    expect(await collected(SENT.map((form) => () => sent(lena, { ...form, values: {} })))).toEqual([]);
  }, 300_000);
});
