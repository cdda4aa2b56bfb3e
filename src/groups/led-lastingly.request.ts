import { inAlphabet } from '../core/alphabet.js';
import type { Group } from '../core/model.js';
import type { Request } from '../slack/hearing/request.js';
import { Groups } from './groups.store.js';
import { lastingLeaders } from './stand-ins.rule.js';

/** The groups that somebody leads until further notice, in the order of the alphabet of their language. */
export async function ledLastingly({
  society,
  person,
}: Pick<Request, 'society' | 'person'>): Promise<readonly Group[]> {
  const led = await society.of(Groups).ledBy(person.userId);
  return inAlphabet(
    person.locale,
    led.filter((group) => lastingLeaders(group).includes(person.userId)),
  );
}
