import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import { type InputValue, textOf } from '../input-values.js';
import type { ControlProps } from './control.js';

const KIND = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

/** Dates as `YYYY-MM-DD`, times as `HH:mm`, both together as seconds since 1970 read in the device's zone. */
export function DateTimeControl(props: ControlProps<Datepicker | Timepicker | DateTimepicker>) {
  const { element, value, change, left, entered, naming } = props;
  const together = element.type === 'datetimepicker';
  return (
    <span className="date-time">
      <input
        id={naming.id}
        type={KIND[element.type]}
        aria-label={naming.label}
        aria-describedby={naming.describedBy}
        aria-invalid={naming.invalid}
        aria-required={naming.required}
        value={together ? localText(value) : textOf(value)}
        onChange={(event) => change(together ? epochSeconds(event.target.value) : event.target.value || null)}
        onBlur={left}
        onKeyDown={(event) => event.key === 'Enter' && entered?.()}
      />
      {element.type === 'timepicker' && element.timezone && <span className="hint">{element.timezone}</span>}
    </span>
  );
}

function localText(value: InputValue): string {
  if (typeof value !== 'number') return '';
  const instant = new Date(value * 1000);
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function epochSeconds(text: string): number | null {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : Math.floor(instant.getTime() / 1000);
}
