import type { ModalView } from '@slack/types';
import { inAlphabet } from '../../core/alphabet.js';
import { DEFAULT_QUIET_HOURS } from '../../core/quiet-hours.js';
import { Groups } from '../../groups/groups.store.js';
import { Volunteers } from '../../groups/volunteers.store.js';
import type { Request } from '../../slack/hearing/request.js';
import { settingsModal } from './settings-modal.view.js';

/** A person's own settings as they are now. @param notice what has been saved, escaped */
export async function ownSettings(
  { society, person, say }: Pick<Request, 'society' | 'person' | 'say'>,
  notice: string | null,
): Promise<ModalView> {
  const [notes, leads] = await Promise.all([
    society.of(Volunteers).notesOn([person.userId]),
    society.of(Groups).ledBy(person.userId),
  ]);
  const quietHours = notes.get(person.userId)?.quietHours ?? DEFAULT_QUIET_HOURS;
  const { locale, languages } = person;
  return settingsModal(say, locale, {
    quietHours,
    language: languages.chosen,
    leads: inAlphabet(locale, leads),
    notice,
  });
}
