import type { Locale } from '../core/model.js';
import type { Customs } from './customs.js';
import { danishCustoms } from './da/customs.js';
import { danish } from './da/index.js';
import { englishCustoms } from './en/customs.js';
import { english } from './en/index.js';
import { swedishCustoms } from './sv/customs.js';
import { swedish } from './sv/index.js';

export type English = typeof english;
export type MessageKey = keyof English;

interface Language {
  readonly words: Readonly<Record<MessageKey, string>>;
  readonly customs: Customs;
}

/** Every language: its folder, and a line here. */
export const LANGUAGES: Readonly<Record<Locale, Language>> = {
  sv: { words: swedish, customs: swedishCustoms },
  da: { words: danish, customs: danishCustoms },
  en: { words: english, customs: englishCustoms },
};

/** What is typed for one thing, in every language: people type what they are used to. */
export function typedFor(thing: (typed: Customs['typed']) => readonly string[]): readonly string[] {
  return Object.values(LANGUAGES).flatMap(({ customs }) => thing(customs.typed));
}
