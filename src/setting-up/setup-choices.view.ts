import type { Facility, Group } from '../core/model.js';
import type { Choice } from '../slack/blocks/form-inputs.js';

export function facilityChoices(facilities: readonly Facility[]): Choice[] {
  return facilities.map(({ id, name }) => ({ value: id, text: name }));
}

export function groupChoices(groups: readonly Pick<Group, 'id' | 'name'>[]): Choice[] {
  return groups.map(({ id, name }) => ({ value: id, text: name }));
}
