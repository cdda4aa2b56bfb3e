import type { RadioButtons } from '@slack/types';
import { textOf } from '../input-values.js';
import { ShownText } from '../shown.js';
import type { ControlProps } from './control.js';

export function RadioGroup({ element, value, change, left, naming }: ControlProps<RadioButtons>) {
  const chosen = textOf(value);
  return (
    <div className="choices">
      {element.options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={naming.id}
            value={option.value}
            checked={option.value === chosen}
            aria-invalid={naming.invalid}
            aria-describedby={naming.describedBy}
            onChange={() => change(option.value ?? null)}
            onBlur={left}
          />
          <span>
            <ShownText text={option.text} />
            {option.description && <span className="choice-description">{option.description.text}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
