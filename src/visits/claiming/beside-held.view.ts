import type { Button } from '@slack/types';
import { defineDeclaration } from '../../core/feature.js';
import type { Locale, ShiftWithPlaces } from '../../core/model.js';
import type { Say } from '../../locales/index.js';

/** What is said of a visit beside whoever holds it, and what can be pressed there. */
export interface BesideHeld {
  readonly line?: string;
  readonly buttons?: readonly Button[];
}

/** Words what a higher feature adds to a held visit: in the confirmation of a claim, in *my visits* and on App Home. */
export type BesideHeldVisit = (
  say: Say,
  own: ShiftWithPlaces,
  reader: { readonly userId: string; readonly locale: Locale },
  now: Date,
) => BesideHeld;

export const besideHeldVisit = defineDeclaration<BesideHeldVisit>();

/** All of it together. @param declared by the features that add something */
export function everythingBeside(
  declared: readonly BesideHeldVisit[],
  ...asked: Parameters<BesideHeldVisit>
): { readonly lines: readonly string[]; readonly buttons: readonly Button[] } {
  const all = declared.map((each) => each(...asked));
  return {
    lines: all.flatMap(({ line }) => line ?? []),
    buttons: all.flatMap(({ buttons }) => buttons ?? []),
  };
}
