import type { Locale } from '../core/model.js';
import { list, type Say } from '../locales/index.js';
import type { FormField } from '../slack/blocks/form-field.js';
import type { SetupProblem } from './setup-problems.rule.js';

/** Words a problem by what its field asks for, with what to do about it. Inline errors are plain text: nothing is escaped. */
export function setupProblem(
  say: Say,
  locale: Locale,
): (problem: SetupProblem, asks: FormField<unknown>['asks']) => string {
  return (problem, asks) => {
    switch (problem.problem) {
      case 'missing':
        return say(`setup.problem.${asks}`);
      case 'too_long':
      case 'not_a_cap':
      case 'not_minutes':
        return say(`setup.problem.${problem.problem}`, { most: problem.most });
      case 'cap_below_programme':
        return say('setup.problem.cap_below_programme', { least: problem.least, group: problem.group });
      case 'kind_in_use':
        return say('setup.problem.kind_in_use', { groups: list(problem.groups, locale), count: problem.groups.length });
      case 'programme_above_cap':
        return say('setup.problem.programme_above_cap', { least: problem.least, cap: problem.cap });
      case 'outsider_chosen':
        return say(`setup.problem.outsider.${problem.role}`, { name: problem.name });
      default:
        return say(`setup.problem.${problem.problem}`);
    }
  };
}
