import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PersonCard, Screen } from '../page-api.js';
import { type Requests, readPeople, send } from './api.js';
import { ConfirmProvider } from './confirm.js';
import { PeoplePicker } from './people-picker.js';
import { HOME, type Place, useWhere } from './place.js';
import { SandboxContext, type SandboxPage } from './sandbox-context.js';
import { Shell } from './shell.js';
import { useTheme } from './theme.js';
import { useScreen } from './use-screen.js';

export function SandboxApp() {
  const [people, setPeople] = useState<readonly PersonCard[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [theme, setTheme] = useTheme();
  const [where, go] = useWhere();
  const as = where.as ?? people.find(({ isBot }) => !isBot)?.id ?? null;
  const { screen, refresh } = useScreen(as, setProblem);

  useEffect(() => {
    readPeople().then(setPeople, () => setProblem('The sandbox does not answer. Is it still running?'));
  }, []);

  const act = useCallback(
    async <Name extends keyof Requests>(name: Name, body: Requests[Name]) => {
      setProblem(null);
      const done = await send(name, body);
      const seen = await refresh();
      const words = done.problem ?? 'That did not work, and the sandbox did not say why.';
      if (!done.ok && !alreadyTold(name, words, seen)) setProblem(words);
      return done;
    },
    [refresh],
  );
  const page = useMemo<SandboxPage | null>(
    () => screen && { people, screen, theme, problem, dismissProblem: () => setProblem(null), act },
    [people, screen, theme, problem, act],
  );
  if (page === null || as === null) {
    return <p className="loading">{problem ?? 'Opening the sandbox…'}</p>;
  }
  const choose = (id: string) => go({ as: id, at: where.at });
  return (
    <SandboxContext value={page}>
      <ConfirmProvider>
        <Shell
          place={placeFor(where.at, page)}
          setTheme={setTheme}
          choose={choose}
          picker={<PeoplePicker people={people} chosen={as} choose={choose} />}
        />
      </ConfirmProvider>
    </SandboxContext>
  );
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
