import type { InputBlock } from '@slack/types';
import { useEffect, useRef, useState } from 'react';
import type { ScreenModal } from '../slack/page-api.js';
import type { InputValues } from '../slack/sandbox.js';
import { send } from './api.js';
import { type InputValue, initialValue } from './input-values.js';
import type { ModalInputs } from './place-context.js';
import { useSandbox } from './sandbox-context.js';

/** Long enough not to post every letter, short enough that a reload loses next to nothing. */
const KEEP_AFTER_MILLISECONDS = 400;

interface Touched {
  readonly actionId: string;
  readonly value: InputValue;
}

/**
 * What a person typed and chose in one modal. It stays here when a submission is refused or the app redraws the view,
 * as long as block id and action id stay the same; the server keeps a copy for when this page is reloaded.
 */
export function useModalInputs(modal: ScreenModal) {
  const { screen } = useSandbox();
  const as = screen.me.id;
  const { viewId, view } = modal;
  const blocks = view.blocks.filter((block): block is InputBlock => block.type === 'input');
  const [touched, setTouched] = useState<Readonly<Record<string, Touched>>>({});
  const latest = useRef(touched);
  const timer = useRef<number | undefined>(undefined);

  const actionIdOf = (blockId: string) => blocks.find((block) => block.block_id === blockId)?.element.action_id ?? '';
  const touchedValues = (): InputValues => {
    const current = Object.entries(latest.current).filter(
      ([blockId, { actionId }]) => actionId === actionIdOf(blockId),
    );
    return Object.fromEntries(current.map(([blockId, { value }]) => [blockId, value]));
  };
  const flush = async () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    await send('fill', { as, viewId, values: touchedValues() });
  };
  const onUnmount = useRef(flush);
  onUnmount.current = flush;
  useEffect(() => () => void onUnmount.current(), []);

  const inputs: ModalInputs = {
    valueOf: (blockId) => {
      const mine = latest.current[blockId];
      if (mine !== undefined && mine.actionId === actionIdOf(blockId)) return mine.value;
      const kept = modal.values[blockId];
      if (kept !== undefined) return kept;
      const block = blocks.find((each) => each.block_id === blockId);
      return block === undefined ? null : initialValue(block.element);
    },
    keptOf: (blockId) => modal.values[blockId],
    change: (blockId, value) => {
      latest.current = { ...latest.current, [blockId]: { actionId: actionIdOf(blockId), value } };
      setTouched(latest.current);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), KEEP_AFTER_MILLISECONDS);
    },
    keep: () => void flush(),
    errorOf: (blockId) => modal.errors[blockId],
  };
  return { inputs, touched: touchedValues, flush };
}
