import { Fragment, useState } from 'react';
import type { PersonCard } from '../slack/page-api.js';
import { type Deed, GUIDED, type Guided, PATHS } from './guide-paths.js';
import { HOME, type Place } from './place.js';
import { useSandbox } from './sandbox-context.js';

interface GuideProps {
  readonly go: (as: string, at: Place) => void;
  readonly dismiss: () => void;
}

/** The way through for somebody who has never seen this: one for each of the three kinds of people. */
export function Guide({ go, dismiss }: GuideProps) {
  const { people, screen, say } = useSandbox();
  const [chosen, setChosen] = useState<Guided>(GUIDED.find((role) => role === screen.me.role) ?? 'volunteer');
  const person = screen.me.role === chosen ? screen.me : people.find(({ role }) => role === chosen);
  return (
    <aside className="guide" aria-labelledby="guide-title">
      <header>
        <h2 id="guide-title">{say('guide.title')}</h2>
        <button type="button" className="button icon" aria-label={say('guide.close')} onClick={dismiss}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div className="guide-paths">
        {GUIDED.map((role) => (
          <button
            key={role}
            type="button"
            className="button plain small"
            aria-pressed={role === chosen}
            onClick={() => setChosen(role)}
          >
            {say(`guide.${role}`)}
          </button>
        ))}
      </div>
      <ol>
        {PATHS[chosen].map(({ words, deeds }) => (
          <li key={words}>
            <p>
              <Emphasised text={say(words)} />
            </p>
            {person && deeds.length > 0 && (
              <div className="guide-deeds">
                {deeds.map((deed) => (
                  <DeedButton
                    key={deed.kind === 'clock' ? deed.label : deed.kind}
                    deed={deed}
                    person={person}
                    go={go}
                  />
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      <p className="hint">{say('guide.languages')}</p>
    </aside>
  );
}

interface DeedButtonProps {
  readonly deed: Deed;
  readonly person: PersonCard;
  readonly go: (as: string, at: Place) => void;
}

function DeedButton({ deed, person, go }: DeedButtonProps) {
  const { screen, act, say } = useSandbox();
  const [busy, setBusy] = useState(false);
  const here = person.id === screen.me.id;
  const channelName = screen.names[person.startsIn ?? ''] ?? '';
  const words = (): string => {
    if (deed.kind === 'become') return say(here ? 'guide.here' : 'guide.become', { name: person.name });
    if (deed.kind === 'command') return say(deed.text);
    if (deed.kind === 'clock') return say(deed.label);
    return say('guide.open', { place: deed.place === 'home' ? say('home') : `#${channelName}` });
  };
  const doIt = async () => {
    if (deed.kind === 'clock') {
      setBusy(true);
      await act('clock', deed.change(new Date(screen.now)));
      setBusy(false);
      return;
    }
    go(person.id, deed.kind === 'open' && deed.place === 'home' ? HOME : person.startsIn);
    if (deed.kind !== 'command' || person.startsIn === null) return;
    await act('command', { as: person.id, channelId: person.startsIn, text: say(deed.text) });
  };
  return (
    <button
      type="button"
      className="button plain small"
      aria-pressed={deed.kind === 'become' ? here : undefined}
      aria-busy={busy}
      onClick={() => void doIt()}
    >
      {words()}
    </button>
  );
}

/** What stands between asterisks is what one looks for on a button. */
function Emphasised({ text }: { readonly text: string }) {
  return text
    .split('*')
    .map((part, place) =>
      place % 2 === 0 ? <Fragment key={part}>{part}</Fragment> : <strong key={part}>{part}</strong>,
    );
}
