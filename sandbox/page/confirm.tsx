import type { ConfirmationDialog } from '@slack/types';
import { createContext, type ReactNode, use, useId, useLayoutEffect, useRef, useState } from 'react';
import { useSandbox } from './sandbox-context.js';
import { ShownText } from './shown.js';

type Ask = (dialog: ConfirmationDialog | undefined) => Promise<boolean>;

interface Question {
  readonly dialog: ConfirmationDialog;
  readonly answer: (yes: boolean) => void;
}

const ConfirmContext = createContext<Ask>(async () => true);

/** Asks "are you sure" with the words of an element's confirm dialog; yes at once when it has none. */
export function useConfirm(): Ask {
  return use(ConfirmContext);
}

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask: Ask = (dialog) => {
    if (dialog === undefined) return Promise.resolve(true);
    return new Promise((resolve) => {
      const answer = (yes: boolean) => {
        setQuestion(null);
        resolve(yes);
      };
      setQuestion({ dialog, answer });
    });
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {question && <ConfirmDialog {...question} />}
    </ConfirmContext>
  );
}

function ConfirmDialog({ dialog, answer }: Question) {
  const { say } = useSandbox();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect, because only a dialog that is still in the page gives the focus back when it closes.
  useLayoutEffect(() => {
    const element = box.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="confirm"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id={titleId}>{dialog.title?.text ?? say('sure')}</h2>
      <ShownText text={dialog.text} />
      <div className="dialog-buttons">
        <button type="button" className="button plain" onClick={() => answer(false)}>
          {dialog.deny?.text ?? say('cancel')}
        </button>
        <button type="button" className={`button ${dialog.style ?? 'primary'}`} onClick={() => answer(true)}>
          {dialog.confirm?.text ?? say('yes')}
        </button>
      </div>
    </dialog>
  );
}
