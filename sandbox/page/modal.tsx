import type { ModalView } from '@slack/types';
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ScreenModal } from '../slack/page-api.js';
import { type Press, send } from './api.js';
import { Blocks } from './blocks.js';
import { useModalInputs } from './modal-inputs.js';
import { PlaceContext } from './place-context.js';
import { ProblemAlert } from './problem-alert.js';
import { useSandbox } from './sandbox-context.js';

/** The uppermost modal this person has open, if any. */
export function Modals() {
  const { screen } = useSandbox();
  const modal = screen.modals.at(-1);
  if (modal === undefined || modal.view.type !== 'modal') return null;
  return <ModalDialog modal={modal} view={modal.view} />;
}

interface ModalProps {
  readonly modal: ScreenModal;
  readonly view: ModalView;
}

function ModalDialog({ modal, view }: ModalProps) {
  const { screen, act, say } = useSandbox();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const viewId = modal.viewId;
  // A layout effect, because only a dialog that is still in the page gives the focus back when it closes.
  useLayoutEffect(() => {
    const element = box.current;
    element?.showModal();
    return () => {
      element?.close();
      // What opened it may be gone by now, such as the button of a visit that is full.
      const focused = document.activeElement;
      const lost = focused === null || focused === document.body || element?.contains(focused);
      if (lost) document.getElementById('main')?.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => focusFirst(box.current, viewId), [viewId]);
  const close = () => void act('close', { as: screen.me.id, viewId });
  return (
    <dialog
      ref={box}
      className="modal"
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== box.current) return;
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // A browser lets the first Escape be refused, and at the next closes the dialog by itself, whatever lies below it.
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2 id={titleId}>{view.title.text}</h2>
        <button type="button" className="button icon" aria-label={say('close')} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <ModalForm key={viewId} modal={modal} view={view} close={close} />
    </dialog>
  );
}

function ModalForm({ modal, view, close }: ModalProps & { readonly close: () => void }) {
  const { screen, act, say } = useSandbox();
  const { inputs, touched, flush } = useModalInputs(modal);
  const [busy, setBusy] = useState(false);
  const [submissions, setSubmissions] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const as = screen.me.id;
  const viewId = modal.viewId;
  // After each refusal, and only then: a redraw in the meantime must not pull the keyboard away.
  useLayoutEffect(() => {
    if (submissions > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [submissions]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !view.submit) return;
    setBusy(true);
    await flush();
    await act('submit', { as, viewId, values: touched() });
    setBusy(false);
    setSubmissions(submissions + 1);
  };
  const place = {
    inputs,
    press: async (press: Press) => {
      await flush();
      await act('press', { as, place: { viewId }, ...press });
    },
    search: async (element: { blockId: string; actionId: string }, typed: string) => {
      const { options } = await send('search', { as, viewId, ...element, typed });
      return options ?? [];
    },
  };
  const shownIds = view.blocks.map((block) => block.block_id);
  const elsewhere = Object.entries(modal.errors).filter(([blockId]) => !shownIds.includes(blockId));
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <div className="modal-body">
        <ProblemAlert />
        {elsewhere.map(([blockId, error]) => (
          <p key={blockId} className="field-error" role="alert">
            {error}
          </p>
        ))}
        <PlaceContext value={place}>
          <Blocks blocks={view.blocks} />
        </PlaceContext>
      </div>
      <footer className="dialog-buttons">
        <button type="button" className="button plain" onClick={close}>
          {view.close?.text ?? say('cancel')}
        </button>
        {view.submit && (
          <button type="submit" className="button primary" aria-busy={busy}>
            {view.submit.text}
          </button>
        )}
      </footer>
    </form>
  );
}

/** A new view in the same dialog: the keyboard starts at its first control, not where the last view's was. */
function focusFirst(box: HTMLDialogElement | null, _viewId: string): void {
  const controls = '.modal-body :is(input, select, textarea, button), .dialog-buttons button:last-child';
  box?.querySelector<HTMLElement>(controls)?.focus();
}
