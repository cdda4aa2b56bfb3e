import type { Button, KnownBlock } from '@slack/types';
import type { Abilities } from '../../core/abilities.js';
import { defineDeclaration } from '../../core/feature.js';
import type { CommandWord } from '../../locales/index.js';
import type { Request } from './request.js';
import type { Viewer } from './viewer.js';

/** Who reads App Home or the menu. */
export interface HomeReader extends Viewer, Pick<Request, 'say'> {
  /** Read once for everything that is shown, while everything else is read. */
  readonly abilities: Promise<Abilities>;
  /** Where calendars reach the bot; null where they cannot. */
  readonly publicUrl: string | null;
}

interface Placed {
  /** Where it stands among what the other features declare of its kind, the smallest first. */
  readonly place: number;
}

/** A section of App Home. */
export interface HomeSection extends Placed {
  /** No blocks where there is nothing to show to this person. App Home draws the line above them. */
  blocksFor(reader: HomeReader): Promise<readonly KnownBlock[]>;
}

/** A button at the foot of App Home. */
export interface HomeButton extends Placed {
  /** null where it is of no use to this person. */
  buttonFor(reader: HomeReader): Promise<Button | null>;
}

/** What the menu offers: what somebody can do, in a sentence, and the buttons that do it. */
export interface MenuEntry extends Placed {
  /** null where it is of no use to this person. */
  offerTo(reader: HomeReader): Promise<MenuOffer | null>;
}

export interface MenuOffer {
  readonly line?: string;
  readonly buttons?: readonly Button[];
}

/** Command words that the menu names, and that somebody can have meant by a word that nobody knows. */
export interface MenuWords extends Placed {
  isFor(abilities: Abilities, house: Pick<HomeReader, 'publicUrl'>): boolean;
  readonly words: readonly CommandWord[];
}

export const homeSections = defineDeclaration<HomeSection>();
export const homeButtons = defineDeclaration<HomeButton>();
export const menuEntries = defineDeclaration<MenuEntry>();
export const menuWords = defineDeclaration<MenuWords>();

export function inPlaces<Each extends Placed>(declared: readonly Each[]): readonly Each[] {
  return [...declared].sort((one, other) => one.place - other.place);
}
