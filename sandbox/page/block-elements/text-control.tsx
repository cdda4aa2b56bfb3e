import type { EmailInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types';
import type { KeyboardEvent } from 'react';
import { textOf } from '../input-values.js';
import type { ControlProps } from './control.js';

type Text = PlainTextInput | EmailInput | URLInput | NumberInput | RichTextInput;

// Not type="number" or type="email": those hide from the app, and from whoever tests it, what was really typed.
const INPUT_MODE = {
  plain_text_input: 'text',
  rich_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'numeric',
} as const;

export function TextControl({ element, value, change, left, entered, naming }: ControlProps<Text>) {
  const text = textOf(value);
  const shared = {
    id: naming.id,
    'aria-label': naming.label,
    'aria-describedby': naming.describedBy,
    'aria-invalid': naming.invalid,
    'aria-required': naming.required,
    placeholder: element.placeholder?.text,
    value: text,
    onBlur: left,
  };
  const multiline = element.type === 'rich_text_input' || (element.type === 'plain_text_input' && element.multiline);
  if (multiline) return <textarea {...shared} rows={4} onChange={(event) => change(event.target.value)} />;
  const pressEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || entered === undefined) return;
    event.preventDefault();
    entered();
  };
  return (
    <input
      {...shared}
      type="text"
      inputMode={INPUT_MODE[element.type]}
      autoComplete="off"
      onChange={(event) => change(event.target.value)}
      onKeyDown={pressEnter}
    />
  );
}
