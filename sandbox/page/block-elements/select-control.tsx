import type { ChannelsSelect, ConversationsSelect, StaticSelect, UsersSelect } from '@slack/types';
import { textOf } from '../input-values.js';
import { plainTextFrom } from '../mrkdwn.js';
import { useSandbox } from '../sandbox-context.js';
import { type Choice, useChoices } from './choices.js';
import type { ControlProps } from './control.js';

type OneOfMany = StaticSelect | UsersSelect | ConversationsSelect | ChannelsSelect;

export function SelectControl({ element, value, change, left, naming }: ControlProps<OneOfMany>) {
  const { say } = useSandbox();
  const chosen = textOf(value);
  const groups = useChoices(element, chosen === '' ? [] : [chosen]);
  return (
    <select
      id={naming.id}
      aria-label={naming.label}
      aria-describedby={naming.describedBy}
      aria-invalid={naming.invalid}
      aria-required={naming.required}
      value={chosen}
      onChange={(event) => change(event.target.value === '' ? null : event.target.value)}
      onBlur={left}
    >
      <option value="">{element.placeholder?.text ?? say('choose')}</option>
      {groups.map(({ label, choices }) =>
        label === null ? (
          <Options key="" choices={choices} />
        ) : (
          <optgroup key={label} label={label}>
            <Options choices={choices} />
          </optgroup>
        ),
      )}
    </select>
  );
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  const { screen } = useSandbox();
  return choices.map(({ value, text, description }) => (
    <option key={value} value={value}>
      {plainTextFrom(text, screen.names)}
      {description && ` · ${description.text}`}
    </option>
  ));
}
