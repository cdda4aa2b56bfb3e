import type { SetupProblem } from '../domain/setting-up.js';
import type { MessageKey, Say } from '../locales/index.js';
import type { FormField } from './form-fields.js';

/** What a form needs to say about an input that somebody left empty: write, choose one, choose people. */
export type MissingWords = Extract<MessageKey, `setup.problem.${'write' | 'choose' | 'choose_people'}`>;

/** Words a problem, with what to do about it. Inline errors are plain text, so nothing is escaped. */
function problemText(say: Say, problem: SetupProblem, missing: MissingWords): string {
  switch (problem.problem) {
    case 'missing':
      return say(missing);
    case 'too_long':
    case 'not_a_cap':
    case 'not_minutes':
      return say(`setup.problem.${problem.problem}`, { most: problem.most });
    case 'cap_below_programme':
      return say('setup.problem.cap_below_programme', { least: problem.least });
    case 'outsider_chosen':
      return say(`setup.problem.outsider.${problem.role}`, { name: problem.name });
    default:
      return say(`setup.problem.${problem.problem}`);
  }
}

/** Inline errors by block id: every field of the form is an input block of that id. */
export function problemErrors<Field extends string>(
  say: Say,
  problems: Partial<Record<Field, SetupProblem>>,
  missing: Readonly<Record<Field, MissingWords>>,
): Record<string, string> {
  const fields = Object.keys(missing) as Field[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problems[field];
      return problem ? [[field, problemText(say, problem, missing[field])]] : [];
    }),
  );
}

/** Words a problem by what its field asks for. */
export function setupProblem(say: Say): (problem: SetupProblem, asks: FormField<unknown>['asks']) => string {
  return (problem, asks) => problemText(say, problem, `setup.problem.${asks}`);
}
