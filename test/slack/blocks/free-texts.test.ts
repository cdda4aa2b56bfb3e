import type { InputBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/core/model.js';
import { sayIn } from '../../../src/locales/index.js';
import type { Form } from '../../../src/slack/blocks/forms.js';
import { type FreeText, KEPT_TEXTS, UNKEPT_TEXTS } from '../../../src/slack/blocks/free-texts.js';
import { declaredModals } from '../../support/declared-controls.js';
import { takesText, unlistedTexts } from '../../support/free-texts.js';

const ANY_CHOICE = { value: 'any', text: 'Any' };

/** The inputs of one field, whatever stands in it: nothing, or none of several. */
function inputsOf(form: Form<unknown>, name: never, locale: (typeof LOCALES)[number]): readonly InputBlock[] {
  const shown = { say: sayIn(locale), locale, given: { [name]: { choices: [ANY_CHOICE], label: 'Label' } } };
  try {
    return form.inputsOf(name, { ...shown, typed: { [name]: null } });
  } catch {
    return form.inputsOf(name, { ...shown, typed: { [name]: [] } });
  }
}

const DECLARED = declaredModals().flatMap(({ callbackId, form }) =>
  form.fields.map(({ name, freeText }) => ({ callbackId, form, name: name as never, freeText })),
);

describe('text that people may write as they like', () => {
  it.each(LOCALES)(
    'is on the list, and under each input it says that nobody who is visited belongs there (%s)',
    (locale) => {
      const wrong = DECLARED.flatMap(({ callbackId, form, name }) =>
        unlistedTexts({ callback_id: callbackId, blocks: inputsOf(form, name, locale) }),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('has no place on the list that no form has', () => {
    const inForms = new Set(DECLARED.flatMap(({ freeText }) => freeText ?? []));
    expect([...inForms].sort()).toEqual([...Object.keys(KEPT_TEXTS), ...Object.keys(UNKEPT_TEXTS)].sort());
  });

  it('is what it is called: nothing else is on the list', () => {
    const others = DECLARED.filter(({ freeText }) => freeText !== null).filter(
      ({ form, name }) => !inputsOf(form, name, 'en').every(takesText),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('is kept in ten places, and each says why', () => {
    const reasons = Object.values({ ...KEPT_TEXTS, ...UNKEPT_TEXTS } satisfies Record<FreeText, string>);
    expect(Object.keys(KEPT_TEXTS)).toHaveLength(10);
    expect(reasons.filter((reason) => reason.split(' ').length < 6)).toEqual([]);
  });
});

describe('a new input', () => {
  const note = (more: object = {}) => ({
    callback_id: 'call_off',
    blocks: [
      {
        type: 'input',
        block_id: 'why',
        label: { type: 'plain_text', text: 'Why' },
        element: { type: 'plain_text_input', action_id: 'why' },
        ...more,
      },
    ],
  });
  const [listed] = DECLARED.filter(({ freeText }) => freeText === 'group_name');
  const hint = (text: string) => ({ hint: { type: 'plain_text', text } });

  it('that is not on the list is found, whatever it says under it', () => {
    const words = ['call_off why is not on the list (src/slack/blocks/free-texts.ts)'];
    expect(unlistedTexts(note())).toEqual(words);
    expect(unlistedTexts(note(hint(sayIn('en')('modal.not_about_visited'))))).toEqual(words);
    expect(unlistedTexts(note({ element: { type: 'rich_text_input', action_id: 'why' } }))).toEqual(words);
  });

  it('that is on the list and keeps silent is found as well', () => {
    const [block] = listed ? inputsOf(listed.form, listed.name, 'sv') : [];
    const { hint: _hint, ...silent } = block ?? {};
    const shown = (each: unknown) => unlistedTexts({ callback_id: listed?.callbackId ?? '', blocks: [each] });
    expect(shown(block)).toEqual([]);
    expect(shown(silent)).toHaveLength(1);
    expect(shown({ ...silent, ...hint('As you like.') })).toHaveLength(1);
  });
});
