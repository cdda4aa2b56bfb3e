import type { Button, KnownBlock } from '@slack/types';
import { type Abilities, isLeader } from '../../core/abilities.js';
import { defineDeclaration } from '../../core/feature.js';
import type { CommandWord } from '../../locales/index.js';
import type { HomeParts } from '../blocks/home-part.js';
import type { Request } from './request.js';
import type { Viewer } from './viewer.js';

/** Who reads App Home or the menu. */
export interface HomeReader extends Viewer, Pick<Request, 'say'> {
  /** Read once for everything that is shown, while everything else is read. */
  readonly abilities: Promise<Abilities>;
  /** Where calendars reach the bot; null where they cannot. */
  readonly publicUrl: string | null;
  /** Which part they look at of what is too long to be shown at once. */
  readonly parts: HomeParts;
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

/** In which row of App Home a button stands: what is one's own, what leaders do, what is done for the country. */
export type HomeRow = 'own' | 'lead' | 'country';
export const HOME_ROWS: readonly HomeRow[] = ['lead', 'country', 'own'];

/** A button at the foot of App Home. */
export interface HomeButton extends Placed {
  /** Left out for one's own. */
  readonly row?: HomeRow | ((abilities: Abilities) => HomeRow);
  /** null where it is of no use to this person. */
  buttonFor(reader: HomeReader): Promise<Button | null>;
}

/** Something that needs somebody today, with the press that mends it. */
export interface Needed {
  /** How urgent it is among everything that needs them, whatever feature says so: the smallest first. */
  readonly place: number;
  /** Of two of one place the sooner comes first; null where it has no time. */
  readonly at: Date | null;
  /** At most two. */
  readonly blocks: readonly KnownBlock[];
}

/** What needs this person now; nothing where nothing does. */
export type HomeNeeds = (reader: HomeReader) => Promise<readonly Needed[]>;

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
export const homeNeeds = defineDeclaration<HomeNeeds>();
export const homeButtons = defineDeclaration<HomeButton>();
export const menuEntries = defineDeclaration<MenuEntry>();
export const menuWords = defineDeclaration<MenuWords>();

/** For what leaders do in their groups, and national staff in any. */
export function whoOversees(abilities: Abilities): HomeRow {
  return isLeader(abilities) ? 'lead' : 'country';
}

export function inPlaces<Each extends Placed>(declared: readonly Each[]): readonly Each[] {
  return [...declared].sort((one, other) => one.place - other.place);
}
