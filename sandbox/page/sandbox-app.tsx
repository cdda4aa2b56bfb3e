import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PersonCard, Screen } from '../slack/page-api.js';
import { type Requests, readPeople, send } from './api.js';
import { ConfirmProvider } from './confirm.js';
import { useLanguage } from './language.js';
import { PeoplePicker } from './people-picker.js';
import { HOME, type Place, useWhere } from './place.js';
import { SandboxContext, type SandboxPage } from './sandbox-context.js';
import { Shell } from './shell.js';
import { useTheme } from './theme.js';
import { useScreen } from './use-screen.js';
import { sayIn } from './words/index.js';

export function SandboxApp() {
  const [people, setPeople] = useState<readonly PersonCard[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [theme, setTheme] = useTheme();
  const [language, setLanguage] = useLanguage();
  const say = useMemo(() => sayIn(language.language), [language]);
  const [where, go] = useWhere();
  const as = where.as ?? firstOf(people)?.id ?? null;
  const failed = useCallback(() => setProblem('no_answer'), []);
  const { screen, refresh } = useScreen(as, failed);

  useEffect(() => {
    readPeople().then(setPeople, failed);
  }, [failed]);

  const act = useCallback(
    async <Name extends keyof Requests>(name: Name, body: Requests[Name]) => {
      setProblem(null);
      const done = await send(name, body);
      const seen = await refresh();
      const words = done.problem ?? 'no_answer';
      if (!done.ok && !alreadyTold(name, words, seen)) setProblem(words);
      return done;
    },
    [refresh],
  );
  const page = useMemo<SandboxPage | null>(() => {
    const inWords = problem === 'no_answer' ? say('no_answer') : problem;
    const dismissProblem = () => setProblem(null);
    return screen && { people, screen, theme, language, say, problem: inWords, dismissProblem, act };
  }, [people, screen, theme, language, say, problem, act]);
  if (page === null || as === null) {
    return <p className="loading">{say(problem === null ? 'opening' : 'no_answer')}</p>;
  }
  const goAs = (id: string, at: Place) => go({ as: id, at });
  return (
    <SandboxContext value={page}>
      <ConfirmProvider>
        <Shell
          place={placeFor(where.at, page)}
          changing={page.screen.me.id !== as}
          setTheme={setTheme}
          setLanguage={setLanguage}
          go={goAs}
          picker={<PeoplePicker people={people} chosen={as} choose={(id) => goAs(id, where.at)} />}
        />
      </ConfirmProvider>
    </SandboxContext>
  );
}

/** A volunteer, whose group's week is posted; else anybody who is no bot. */
function firstOf(people: readonly PersonCard[]): PersonCard | undefined {
  return people.find(({ role }) => role === 'volunteer') ?? people.find(({ isBot }) => !isBot);
}

/** A refused submission is explained next to the inputs, and some problems are notices of Slack's own. */
function alreadyTold(name: keyof Requests, words: string, screen: Screen | null): boolean {
  const modal = screen?.modals.at(-1);
  if (modal !== undefined) return name === 'submit' && Object.keys(modal.errors).length > 0;
  return screen?.notices.includes(words) ?? false;
}

/** Where this person can be: what the address says if they see it, else their first conversation. */
function placeFor(wanted: Place, { screen }: SandboxPage): Place {
  if (wanted === HOME || screen.channels.some(({ id }) => id === wanted)) return wanted;
  return screen.channels[0]?.id ?? HOME;
}
