import type { Button, WorkflowButton } from '@slack/types';
import { useState } from 'react';
import { useConfirm } from '../confirm.js';
import { usePlace } from '../place-context.js';

export function PressButton({
  blockId,
  element,
}: {
  readonly blockId: string;
  readonly element: Button | WorkflowButton;
}) {
  const { press } = usePlace();
  const confirm = useConfirm();
  const [busy, setBusy] = useState(false);
  const pressIt = async () => {
    if (busy || !(await confirm(element.confirm))) return;
    if (element.type === 'button' && element.url) window.open(element.url, '_blank', 'noopener');
    setBusy(true);
    const value = element.type === 'button' ? element.value : undefined;
    await press({ blockId, actionId: element.action_id ?? '', ...(value === undefined ? {} : { value }) });
    setBusy(false);
  };
  // While busy it stays enabled: a disabled button would drop the keyboard's focus.
  return (
    <button
      type="button"
      className={`button ${element.style ?? 'plain'}`}
      aria-label={element.accessibility_label}
      aria-busy={busy}
      data-control={[element.action_id, element.type === 'button' ? element.value : ''].join(' ')}
      onClick={() => void pressIt()}
    >
      {element.text.text}
    </button>
  );
}
