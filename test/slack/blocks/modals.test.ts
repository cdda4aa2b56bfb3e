import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sayIn } from '../../../src/locales/index.js';
import { boxesField, oneOfField, ticksOfField } from '../../../src/slack/blocks/choice-fields.js';
import { addedLater } from '../../../src/slack/blocks/field-variants.js';
import { defineForm, type ShownForm } from '../../../src/slack/blocks/forms.js';
import { defineModal, UnreadableMemory } from '../../../src/slack/blocks/modals.js';
import {
  channelField,
  dateField,
  peopleBoxesField,
  peopleField,
  timeField,
} from '../../../src/slack/blocks/picked-fields.js';
import { numberField, optionalTextField, textField } from '../../../src/slack/blocks/written-fields.js';
import { declaredModals } from '../../support/declared-controls.js';

const label = () => 'Label';
const form = defineForm({
  place: textField('session_place', { label: () => 'Place' }),
  seats: numberField({ id: 'how_many', label }),
  weekday: oneOfField({ label, choices: () => [{ value: '3', text: 'Wednesday' }] }, [1, 2, 3]),
  days: ticksOfField({ label }, ['first', 'last']),
  at: timeField({ label }),
  on: dateField({ label }),
  where: channelField({ label: () => 'Channel' }),
  who: peopleField({ label: () => 'People' }),
  contact: addedLater(optionalTextField('group_contact_line', { label: () => 'Contact' })),
});
const modal = defineModal('plan', z.object({ id: z.string(), version: z.number() }), form);

const EMPTY = {
  place: null,
  seats: null,
  weekday: null,
  days: [],
  at: null,
  on: null,
  where: null,
  who: [],
  contact: undefined,
};

const inEnglish = <Typed>(typed: Typed): ShownForm<Typed> => ({ say: sayIn('en'), locale: 'en', typed });

describe('what is filled in', () => {
  it('is read by the name of each field', () => {
    const values = {
      place: { place: { value: 'The library' } },
      how_many: { how_many: { value: ' 4 ' } },
      weekday: { weekday: { selected_option: { value: '3' } } },
      days: { days: { selected_options: [{ value: 'last' }, { value: 'first' }] } },
      at: { at: { selected_time: '18:00' } },
      on: { on: { selected_date: '2026-12-01' } },
      where: { where: { selected_conversation: 'C1' } },
      who: { who: { selected_users: ['U1', 'U2'] } },
      contact: { contact: { value: null } },
    };
    expect(form.read(values)).toEqual({
      ...{ place: 'The library', seats: 4, weekday: 3, days: ['first', 'last'], at: '18:00', on: '2026-12-01' },
      ...{ where: 'C1', who: ['U1', 'U2'], contact: null },
    });
  });

  it('is nothing where nothing was, and stays as it is where the form did not ask', () => {
    expect(form.read({})).toMatchObject({ place: null, seats: null, days: [], at: null, who: [] });
    expect('contact' in form.read({})).toBe(false);
  });

  it('is nothing where somebody made it up', () => {
    const madeUp = {
      how_many: { how_many: { value: 'many' } },
      weekday: { weekday: { selected_option: { value: '9' } } },
      days: { days: { selected_options: [{ value: 'all' }] } },
      at: { at: { selected_time: '25:00' } },
      on: { on: { selected_date: '2026-02-31' } },
      where: { where: { selected_conversation: 'Birgitta' } },
      who: { who: { selected_users: ['Birgitta', 'U1'] } },
    };
    const nothing = { weekday: null, days: [], at: null, on: null, where: null };
    expect(form.read(madeUp)).toMatchObject({ ...nothing, who: ['U1'], seats: Number.NaN });
  });

  it('is shown again as it was typed, each input with the id of its field', () => {
    const blocks = form.inputs({ ...inEnglish({ ...EMPTY, place: 'Here', seats: 4 }), leftOut: ['contact'] });
    expect(blocks.map(({ block_id }) => block_id)).toEqual([
      'place',
      'how_many',
      'weekday',
      'days',
      'at',
      'on',
      'where',
      'who',
    ]);
    expect(blocks[1]?.element).toMatchObject({ action_id: 'how_many', initial_value: '4' });
  });
});

describe('boxes', () => {
  const came = defineForm({ came: boxesField({ id: 'attended', label: () => 'Who came' }) });
  const choices = Array.from({ length: 12 }, (_, index) => ({ value: `U${index}`, text: `<@U${index}>` }));

  it('of people hold no other words than their Slack ids', () => {
    const lacking = defineForm({ lacking: peopleBoxesField({ label }) });
    const ticked = { lacking: { selected_options: [{ value: 'Birgitta' }, { value: 'U1' }] } };
    expect(lacking.read({ lacking_0: ticked })).toEqual({ lacking: ['U1'] });
  });

  it('stand in blocks of ten, ticked as they were, and all of them are read', () => {
    const blocks = came.inputs({ ...inEnglish({ came: ['U3', 'U11'] }), given: { came: { choices } } });
    expect(blocks.map(({ block_id }) => block_id)).toEqual(['attended_0', 'attended_1']);
    const last = { text: { type: 'mrkdwn', text: '<@U11>' }, value: 'U11' };
    expect(blocks[1]?.element).toMatchObject({ action_id: 'attended', initial_options: [last] });
    const ticked = (...words: string[]) => ({ attended: { selected_options: words.map((value) => ({ value })) } });
    expect(came.read({ attended_0: ticked('U3', 'U4'), attended_1: ticked('U11') })).toEqual({
      came: ['U3', 'U4', 'U11'],
    });
  });

  it('have a problem said under the first of their blocks', () => {
    const [first] = came.inputs({ ...inEnglish({ came: [] }), given: { came: { choices } } });
    expect(came.errors({ came: 'nobody' }, String)).toEqual({ [first?.block_id ?? '']: 'nobody' });
  });
});

describe('problems', () => {
  it('are put under the input of their field, worded by what it asks for', () => {
    const errors = form.errors({ seats: 'missing', who: 'missing' }, (problem, asks) => `${problem}: ${asks}`);
    expect(errors).toEqual({ how_many: 'missing: write', who: 'missing: choose_people' });
  });
});

describe('what somebody else has stored meanwhile', () => {
  it('is told where it differs, in words, and people in any order are the same', () => {
    const typed = { ...EMPTY, place: 'Here', weekday: 3 as const, who: ['U1', 'U2'], where: 'C1', contact: 'x' };
    const stored = { ...EMPTY, place: 'A & B', who: ['U2', 'U1'], where: null, weekday: null };
    expect(form.differences(inEnglish(typed), stored)).toEqual([
      { label: 'Place', stored: 'A &amp; B' },
      { label: 'Label', stored: 'nothing' },
      { label: 'Channel', stored: 'nothing' },
      { label: 'Contact', stored: 'nothing' },
    ]);
  });
});

describe('what a modal remembers', () => {
  const memory = { id: 'week', version: 2 };
  const shown = { title: { type: 'plain_text' as const, text: 'Plan' }, blocks: [] };

  it('is read as it was written', () => {
    const view = modal.open(memory, shown);
    expect(modal.isIn(view)).toBe(true);
    expect(modal.read(view)).toEqual(memory);
  });

  it.each([
    ['nothing', undefined],
    ['what an earlier version wrote', '{"id":"week"}'],
    ['what nobody ever wrote', '{"id":"we\\u0000ek","version":2}'],
  ])('is asked to be opened anew when it is %s', (_, private_metadata) => {
    expect(() => modal.read({ private_metadata })).toThrow(UnreadableMemory);
  });

  it.each(declaredModals().map((each) => [each.callbackId, each] as const))(
    '%s refuses what nobody wrote',
    (_, each) => {
      for (const private_metadata of ['{', '[]', 'null', '"\\u0000"', '\ud800']) {
        expect(() => each.read({ private_metadata })).toThrow(UnreadableMemory);
      }
    },
  );

  it('says which modal it is once', () => {
    const ids = declaredModals().map(({ callbackId }) => callbackId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
