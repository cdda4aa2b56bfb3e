import { useEffect, useState } from 'react';
import type { Locale } from '../../src/core/model.js';
import { readSetting } from './api.js';
import { LANGUAGES } from './words/index.js';

export type Language = (typeof LANGUAGES)[number];

const STORED = 'sandbox-language';

/** What the page is read in: the demo's own language until the person chooses; the choice is kept in this browser. */
export function useLanguage(): [Language, (language: Locale) => void] {
  const [chosen, setChosen] = useState<string | null>(localStorage.getItem(STORED));
  const [given, setGiven] = useState<Locale>('en');
  useEffect(() => {
    readSetting().then(
      ({ language }) => setGiven(language),
      () => {},
    );
  }, []);
  const known = LANGUAGES.find((each) => each.language === chosen) ?? LANGUAGES.find((each) => each.language === given);
  if (known === undefined) throw new Error(`there are no words in ${given}`);
  useEffect(() => {
    document.documentElement.lang = known.language;
  }, [known]);
  const choose = (next: Locale) => {
    localStorage.setItem(STORED, next);
    setChosen(next);
  };
  return [known, choose];
}
