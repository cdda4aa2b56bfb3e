import type { InputBlock } from '@slack/types';
import { type ReactNode, useId } from 'react';
import { Control, isGroup } from './block-elements/control.js';
import { type InputValue, pressed } from './input-values.js';
import { usePlace } from './place-context.js';
import { useSandbox } from './sandbox-context.js';

/** One labelled input of a modal, with its hint and, after a refusal, what is wrong with it. */
export function InputField({ block }: { readonly block: InputBlock }) {
  const id = useId();
  const { say } = useSandbox();
  const { inputs, press, search } = usePlace();
  if (inputs === null) return <p className="unsupported">{say('no_control', { type: block.label.text })}</p>;

  const { element } = block;
  const blockId = block.block_id ?? '';
  const value = inputs.valueOf(blockId);
  const error = inputs.errorOf(blockId);
  const typed = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'].includes(element.type);
  const tell = (next: InputValue) => void press(pressed(blockId, element, next));
  const change = (next: InputValue) => {
    inputs.change(blockId, next);
    if (block.dispatch_action && !typed) tell(next);
  };
  const control = (
    <Control
      element={element}
      value={value}
      change={change}
      left={inputs.keep}
      entered={block.dispatch_action && typed ? () => tell(value) : undefined}
      search={search && ((written) => search({ blockId, actionId: element.action_id ?? '' }, written))}
      naming={{
        id,
        describedBy: [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
        invalid: error !== undefined,
        required: !block.optional,
      }}
    />
  );
  return (
    <Labelled id={id} block={block}>
      {control}
      {block.hint && (
        <p id={`${id}-hint`} className="hint">
          {block.hint.text}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </Labelled>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly block: InputBlock;
  readonly children: ReactNode;
}

function Labelled({ id, block, children }: LabelledProps) {
  const { say } = useSandbox();
  const optional = block.optional && <span className="optional"> {say('optional')}</span>;
  if (isGroup(block.element)) {
    return (
      <fieldset className="field">
        <legend>
          {block.label.text}
          {optional}
        </legend>
        {children}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {block.label.text}
        {optional}
      </label>
      {children}
    </div>
  );
}
