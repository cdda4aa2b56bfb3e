import { useEffect, useLayoutEffect, useRef } from 'react';

/** Where the keyboard was: a control of a message or of the home tab, by what it is rather than by its place in the page. */
interface Spot {
  readonly control: string | undefined;
  readonly message: string | undefined;
  readonly element: Element;
}

/**
 * Gives the keyboard back what a redraw took from under it: the same control where it is still shown, else the message that
 * it stood in, else the messages as a whole.
 * @param drawn changes whenever the page is drawn anew
 */
export function useKeptFocus(drawn: unknown): void {
  const spot = useRef<Spot | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      const element = event.target instanceof Element ? event.target : null;
      const message = element?.closest<HTMLElement>('[data-message]')?.dataset.message;
      const control = element?.closest<HTMLElement>('[data-control]')?.dataset.control;
      spot.current = element && { control, message, element };
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    void drawn;
    const lost = spot.current;
    if (lost === null || lost.element.isConnected || document.querySelector('dialog[open]')) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    stillShown(lost)?.focus({ preventScroll: true });
  }, [drawn]);
}

function stillShown({ control, message }: Spot): HTMLElement | null {
  const named = (name: string, value: string) => `[data-${name}="${CSS.escape(value)}"]`;
  const home = message === undefined ? null : document.querySelector<HTMLElement>(named('message', message));
  const same = control === undefined ? null : (home ?? document).querySelector<HTMLElement>(named('control', control));
  return same ?? home ?? document.getElementById('main');
}
