import type { Overflow, PlainTextOption } from '@slack/types';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useConfirm } from '../confirm.js';
import { usePlace } from '../place-context.js';
import { useSandbox } from '../sandbox-context.js';

interface OverflowMenuProps {
  readonly blockId: string;
  readonly element: Overflow;
  /** What the menu belongs to, in words; empty when unknown. */
  readonly about: string;
}

export function OverflowMenu({ blockId, element, about }: OverflowMenuProps) {
  const { press } = usePlace();
  const { say } = useSandbox();
  const confirm = useConfirm();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const listId = useId();
  const choose = async ({ value, url }: PlainTextOption) => {
    setOpen(false);
    opener.current?.focus();
    if (!(await confirm(element.confirm))) return;
    if (url) window.open(url, '_blank', 'noopener');
    await press({ blockId, actionId: element.action_id ?? '', value: value ?? '' });
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Otherwise Escape would also close the modal around the menu.
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  const closeWhenLeft = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <span ref={box} className="overflow">
      <button
        ref={opener}
        type="button"
        className="button plain overflow-opener"
        data-control={element.action_id}
        aria-label={about === '' ? say('more') : say('more.about', { about })}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        onKeyDown={closeOnEscape}
        onBlur={closeWhenLeft}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <ul id={listId} className="overflow-list" hidden={!open}>
        {element.options.map((option) => (
          <li key={option.value}>
            <button type="button" onClick={() => void choose(option)} onKeyDown={closeOnEscape} onBlur={closeWhenLeft}>
              {option.text.text}
            </button>
          </li>
        ))}
      </ul>
    </span>
  );
}
