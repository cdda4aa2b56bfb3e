import type { ReactNode } from 'react';
import type { PersonCard } from '../page-api.js';
import { useSandbox } from './sandbox-context.js';

interface GuideProps {
  readonly choose: (id: string) => void;
  readonly dismiss: () => void;
}

/** Four steps for somebody who has never seen this. */
export function Guide({ choose, dismiss }: GuideProps) {
  const { people, screen } = useSandbox();
  const leader = people.find(({ about, isBot }) => !isBot && /\blead/i.test(about));
  const volunteer = people.find(({ id, about }) => /volunteer/i.test(about) && id !== leader?.id);
  const become = (person: PersonCard | undefined, otherwise: string): ReactNode => {
    if (person === undefined) return otherwise;
    const here = person.id === screen.me.id;
    return (
      <>
        <button type="button" className="button plain small" aria-pressed={here} onClick={() => choose(person.id)}>
          {here ? `You are ${person.name}` : `Become ${person.name}`}
        </button>
        {person.about !== '' && <span className="hint">{person.about}</span>}
      </>
    );
  };
  return (
    <aside className="guide" aria-labelledby="guide-title">
      <header>
        <h2 id="guide-title">Try this</h2>
        <button type="button" className="button icon" aria-label="Close the guide" onClick={dismiss}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <ol>
        <li>
          <p>Be somebody who leads a group.</p>
          {become(leader, 'Choose a leader under “You are”.')}
        </li>
        <li>
          <p>
            Open the group’s channel, type <kbd>/visit plan</kbd> and press <kbd>Enter</kbd>. Look through the week and
            save it; it is posted in the channel.
          </p>
        </li>
        <li>
          <p>Be a volunteer of the same group.</p>
          {become(volunteer, 'Choose a volunteer under “You are”.')}
        </li>
        <li>
          <p>
            Press <strong>Claim</strong> (in Swedish <strong lang="sv">Ta plats</strong>) beside a visit, and see the
            seat fill. Then be others, or move the clock.
          </p>
        </li>
      </ol>
      <p className="hint">The app writes to each person in their own language.</p>
    </aside>
  );
}
