import { useCallback, useEffect, useRef, useState } from 'react';
import type { Screen } from '../slack/page-api.js';
import { listenForChanges, readScreen } from './api.js';

/**
 * What this person sees, read again on every change. Null until the first answer; an answer that arrives after a later
 * one's is dropped. While another person is being fetched, the screen of the one before stays, so that nothing jumps or
 * loses focus. What was begun as the one before and ends now reads for whoever sits there by then.
 */
export function useScreen(as: string | null, failed: () => void) {
  const [screen, setScreen] = useState<Screen | null>(null);
  const asked = useRef(0);
  const shown = useRef(0);
  const seated = useRef(as);
  const refresh = useCallback(async () => {
    if (seated.current === null) return null;
    asked.current += 1;
    const mine = asked.current;
    try {
      const next = await readScreen(seated.current);
      if (mine > shown.current) {
        shown.current = mine;
        setScreen(next);
      }
      return next;
    } catch {
      failed();
      return null;
    }
  }, [failed]);
  useEffect(() => {
    seated.current = as;
    void refresh();
    return listenForChanges(() => void refresh());
  }, [as, refresh]);
  return { screen, refresh };
}
