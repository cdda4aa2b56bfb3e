import { useEffect, useState } from 'react';

export const HOME = 'home';

/** A channel id, `home`, or null for wherever this person can start. */
export type Place = string | null;

export interface Where {
  /** Slack user id; null for the first person. */
  readonly as: string | null;
  readonly at: Place;
}

/** Who one is and where stands in the address, so that reload, back and two windows side by side work. */
export function placeHref({ as, at }: Where): string {
  return `#${[as ?? '', at ?? ''].join('/')}`;
}

export function useWhere(): [Where, (where: Where) => void] {
  const [where, setWhere] = useState(() => whereFromAddress() ?? { as: null, at: null });
  useEffect(() => {
    const follow = () => setWhere((before) => whereFromAddress() ?? before);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = (next: Where) => {
    window.location.hash = placeHref(next);
  };
  return [where, go];
}

/** Null when the address names a part of the page instead, as after the skip link. */
function whereFromAddress(): Where | null {
  if (!window.location.hash.includes('/')) return null;
  const [as, at] = decodeURIComponent(window.location.hash.slice(1)).split('/');
  return { as: as || null, at: at || null };
}
