import { useState } from 'react';
import type { PersonCard } from '../slack/page-api.js';
import { useSandbox } from './sandbox-context.js';
import type { Word } from './words/index.js';

interface PeoplePickerProps {
  readonly people: readonly PersonCard[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

const EVERYBODY = 'everybody';
const ROLES = ['volunteer', 'leader', 'coordinator', 'admin', null] as const;

/** Whom one is: those that the demo is about; the many others once one asks for them. */
export function PeoplePicker({ people, chosen, choose }: PeoplePickerProps) {
  const { say, language } = useSandbox();
  const [everybody, setEverybody] = useState(false);
  const person = people.find(({ id }) => id === chosen);
  const shown = people.filter(({ isBot, role, id }) => !isBot && (everybody || role !== null || id === chosen));
  const about = person?.about[language.language] ?? person?.about.en ?? '';
  return (
    <section className="people-picker" aria-label={say('person')}>
      <label htmlFor="you-are">{say('you_are')}</label>
      <select
        id="you-are"
        aria-describedby="about-you"
        value={chosen}
        onChange={({ target }) => (target.value === EVERYBODY ? setEverybody(true) : choose(target.value))}
      >
        {ROLES.map((role) => {
          const cards = shown.filter((card) => card.role === role);
          const label: Word = role === null ? 'role.elsewhere' : `role.${role}`;
          return (
            cards.length > 0 && (
              <optgroup key={label} label={say(label)}>
                {cards.map(({ id, name, about: words }) => (
                  <option key={id} value={id}>
                    {[name, words[language.language] ?? words.en].filter(Boolean).join(' – ')}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
        {!everybody && people.some(({ role, isBot }) => role === null && !isBot) && (
          <option value={EVERYBODY}>{say('everybody')}</option>
        )}
      </select>
      <p id="about-you" className="hint">
        {about}
      </p>
    </section>
  );
}
