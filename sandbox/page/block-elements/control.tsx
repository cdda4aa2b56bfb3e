import type { SandboxOption } from '../../slack/sandbox.js';
import type { InputElement, InputValue } from '../input-values.js';
import { useSandbox } from '../sandbox-context.js';
import { CheckboxGroup } from './checkbox-group.js';
import { DateTimeControl } from './date-time-control.js';
import { FileControl } from './file-control.js';
import { RadioGroup } from './radio-group.js';
import { SearchControl } from './search-control.js';
import { SelectControl } from './select-control.js';
import { TextControl } from './text-control.js';

export interface ControlProps<Element extends InputElement> {
  readonly element: Element;
  readonly value: InputValue;
  readonly change: (value: InputValue) => void;
  /** The person is done with it for now: left it, or pressed Enter. */
  readonly left?: (() => void) | undefined;
  /** Enter was pressed in a line of text. */
  readonly entered?: (() => void) | undefined;
  /** What the app offers for what is typed, in a list that it fills itself. */
  readonly search?: ((typed: string) => Promise<readonly SandboxOption[]>) | undefined;
  readonly naming: Naming;
}

export interface Naming {
  /** Id of the control, or of the group's box; a visible `<label>` points at it. */
  readonly id: string;
  /** Spoken name where no visible label is tied to the control. */
  readonly label?: string | undefined;
  /** Ids of hint and error. */
  readonly describedBy?: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

/** Elements that are several native controls, which a `<fieldset>` with a `<legend>` names. */
export function isGroup(element: InputElement): boolean {
  return element.type === 'radio_buttons' || element.type === 'checkboxes' || element.type.startsWith('multi_');
}

function Unsupported({ type }: { readonly type: string }) {
  const { say } = useSandbox();
  return <p className="unsupported">{say('no_control', { type })}</p>;
}

/** The native HTML control for one of Slack's elements that hold a value. */
export function Control({ element, ...rest }: ControlProps<InputElement>) {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'rich_text_input':
      return <TextControl element={element} {...rest} />;
    case 'static_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return <SelectControl element={element} {...rest} />;
    case 'external_select':
      return <SearchControl element={element} {...rest} />;
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
    case 'checkboxes':
      return <CheckboxGroup element={element} {...rest} />;
    case 'radio_buttons':
      return <RadioGroup element={element} {...rest} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateTimeControl element={element} {...rest} />;
    case 'file_input':
      return <FileControl element={element} {...rest} />;
    default:
      return <Unsupported type={element.type} />;
  }
}
