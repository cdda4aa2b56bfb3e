import type { PersonCard } from '../page-api.js';

interface PeoplePickerProps {
  readonly people: readonly PersonCard[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

export function PeoplePicker({ people, chosen, choose }: PeoplePickerProps) {
  const person = people.find(({ id }) => id === chosen);
  return (
    <section className="people-picker" aria-label="Person">
      <label htmlFor="you-are">You are</label>
      <select id="you-are" aria-describedby="about-you" value={chosen} onChange={(event) => choose(event.target.value)}>
        {people
          .filter(({ isBot }) => !isBot)
          .map(({ id, name, about }) => (
            <option key={id} value={id}>
              {about === '' ? name : `${name} – ${about}`}
            </option>
          ))}
      </select>
      <p id="about-you" className="hint">
        {person && [person.about, person.locale].filter(Boolean).join(' · ')}
      </p>
    </section>
  );
}
