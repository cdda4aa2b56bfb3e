import { useEffect, useId, useRef, useState } from 'react';
import { useConfirm } from '../confirm.js';
import { type InputElement, type InputValue, initialValue, pressed } from '../input-values.js';
import { usePlace } from '../place-context.js';
import { Control, isGroup, type Naming } from './control.js';

interface DispatchingControlProps {
  readonly blockId: string;
  readonly element: InputElement;
  /** Spoken name: what the element belongs to. */
  readonly about: string;
  /** The only element of its block that holds a value, so that what is kept of the block is this element's. */
  readonly alone: boolean;
}

/** Typing a date makes several valid ones on the way. */
const SETTLED_AFTER_MILLISECONDS = 700;

/** A control in a section or actions block: there is no submit, the app is told of each choice. */
export function DispatchingControl({ blockId, element, about, alone }: DispatchingControlProps) {
  const id = useId();
  const { inputs, press, search } = usePlace();
  const confirm = useConfirm();
  const kept = alone ? inputs?.keptOf(blockId) : undefined;
  const [value, setValue] = useState<InputValue>(kept ?? initialValue(element));
  const waiting = useRef<{ readonly timer: number; readonly value: InputValue } | null>(null);
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);

  const tell = async (next: InputValue) => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    if (await confirm('confirm' in element ? element.confirm : undefined)) await press(pressed(blockId, element, next));
  };
  const change = (next: InputValue) => {
    setValue(next);
    clearTimeout(waiting.current?.timer);
    if (!isTyped(element)) return void tell(next);
    const timer = window.setTimeout(() => void tell(next), SETTLED_AFTER_MILLISECONDS);
    waiting.current = { timer, value: next };
  };
  const tellWaiting = () => {
    if (waiting.current) void tell(waiting.current.value);
  };

  const placeholder = 'placeholder' in element ? element.placeholder?.text : undefined;
  const label = about || placeholder || element.action_id || element.type;
  const naming: Naming = { id, label, invalid: false, required: false };
  const control = (
    <Control
      element={element}
      value={value}
      change={change}
      left={tellWaiting}
      entered={isTyped(element) ? tellWaiting : undefined}
      search={search && ((written) => search({ blockId, actionId: element.action_id ?? '' }, written))}
      naming={naming}
    />
  );
  if (!isGroup(element)) return control;
  return (
    <fieldset className="bare" aria-label={label}>
      {control}
    </fieldset>
  );
}

function isTyped(element: InputElement): boolean {
  return ['datepicker', 'timepicker', 'datetimepicker', 'rich_text_input'].includes(element.type);
}
