import type { ExternalSelect } from '@slack/types';
import { useState } from 'react';
import type { SandboxOption } from '../../slack/sandbox.js';
import { textOf } from '../input-values.js';
import { useSandbox } from '../sandbox-context.js';
import type { ControlProps } from './control.js';

/** Long enough not to ask at every letter. */
const ASKED_AFTER_MILLISECONDS = 250;

/** A list that the app fills while somebody types: a box to search in, and below it what was found. */
export function SearchControl({ element, value, change, left, search, naming }: ControlProps<ExternalSelect>) {
  const { say } = useSandbox();
  const chosen = textOf(value);
  const [found, setFound] = useState<readonly SandboxOption[] | null>(null);
  const [timer, setTimer] = useState(0);
  const initial = element.initial_option;
  const options = found ?? (initial ? [{ value: initial.value ?? '', text: initial.text.text }] : []);
  const ask = (typed: string) => void search?.(typed).then(setFound);
  const askSoon = (typed: string) => {
    clearTimeout(timer);
    setTimer(window.setTimeout(() => ask(typed), ASKED_AFTER_MILLISECONDS));
  };
  return (
    <div className="search">
      <input
        type="search"
        aria-label={say('search.in', { list: naming.label ?? element.placeholder?.text ?? '' })}
        placeholder={say('search')}
        onFocus={() => found ?? ask('')}
        onChange={(event) => askSoon(event.target.value)}
      />
      <select
        id={naming.id}
        aria-label={naming.label}
        aria-describedby={naming.describedBy}
        aria-invalid={naming.invalid}
        aria-required={naming.required}
        value={chosen}
        onFocus={() => found ?? ask('')}
        onChange={(event) => change(event.target.value === '' ? null : event.target.value)}
        onBlur={left}
      >
        <option value="">
          {found?.length === 0 ? say('search.nothing') : (element.placeholder?.text ?? say('choose'))}
        </option>
        {options.map(({ value: each, text }) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
