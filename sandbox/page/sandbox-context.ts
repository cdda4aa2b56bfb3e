import { createContext, use } from 'react';
import type { Done, PersonCard, Screen } from '../slack/page-api.js';
import type { Requests } from './api.js';
import type { Language } from './language.js';
import type { Theme } from './theme.js';
import type { SayWord } from './words/index.js';

/** What every part of the page needs: who looks, what they see, and how to act. */
export interface SandboxPage {
  readonly people: readonly PersonCard[];
  readonly screen: Screen;
  readonly theme: Theme;
  /** What the page itself is read in; the app writes to each person in theirs. */
  readonly language: Language;
  readonly say: SayWord;
  /** The last thing that went wrong, in words; null after it was dismissed. */
  readonly problem: string | null;
  readonly dismissProblem: () => void;
  /** Posts, shows a problem if there is one, and reads the screen again. */
  readonly act: <Name extends keyof Requests>(name: Name, body: Requests[Name]) => Promise<Done>;
}

export const SandboxContext = createContext<SandboxPage | null>(null);

export function useSandbox(): SandboxPage {
  const page = use(SandboxContext);
  if (page === null) throw new Error('useSandbox works only inside SandboxContext');
  return page;
}
