import type {
  Checkboxes,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiStaticSelect,
  MultiUsersSelect,
} from '@slack/types';
import { listOf } from '../input-values.js';
import { ShownText } from '../shown.js';
import { useChoices } from './choices.js';
import type { ControlProps } from './control.js';

type ManyOfMany = Checkboxes | MultiStaticSelect | MultiUsersSelect | MultiConversationsSelect | MultiChannelsSelect;

/** Checkboxes, and multi-selects drawn as a list of checkboxes, which needs no dragging, modifier key or search. */
export function CheckboxGroup({ element, value, change, left, naming }: ControlProps<ManyOfMany>) {
  const chosen = listOf(value);
  const groups = useChoices(element, chosen);
  const full = 'max_selected_items' in element && chosen.length >= (element.max_selected_items ?? Infinity);
  const toggle = (one: string) => {
    change(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  };
  return (
    <div className={element.type === 'checkboxes' ? 'choices' : 'choices choices-boxed'}>
      {groups.map(({ label, choices }) => (
        <div key={label ?? ''} className="choice-group">
          {label !== null && <div className="choice-group-label">{label}</div>}
          {choices.map((choice) => (
            <label key={choice.value} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(choice.value)}
                disabled={full && !chosen.includes(choice.value)}
                aria-invalid={naming.invalid}
                aria-describedby={naming.describedBy}
                onChange={() => toggle(choice.value)}
                onBlur={left}
              />
              <span>
                <ShownText text={choice.text} />
                {choice.description && <span className="choice-description">{choice.description.text}</span>}
              </span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
