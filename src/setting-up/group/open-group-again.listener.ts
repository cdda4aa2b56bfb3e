import { inAlphabet } from '../../core/alphabet.js';
import { Facilities } from '../../groups/facilities.store.js';
import { Groups } from '../../groups/groups.store.js';
import { refuseOtherThanAdmins } from '../../groups/refuse-others.request.js';
import { sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import type { Heard } from '../../slack/hearing/heard.js';
import { showForm } from '../../slack/hearing/screen.js';
import { Training } from '../../training/requirements/training.store.js';
import { fittingProgrammes, groupFormOf } from '../group-form.rule.js';
import { openGroupAgainList } from '../setting-up.controls.js';
import { groupModal } from './setup-group.view.js';

/** An admin opens a closed group again: its form as it was, without what others have now, and saving it opens it. */
export function openGroupAgain(deps: Deps): readonly Heard[] {
  return [
    onPress(openGroupAgainList, async (request) => {
      const refusal = await refuseOtherThanAdmins(deps, request);
      if (refusal) return refusal;
      const { society, say, person, value: groupId } = request;
      const { locale } = person;
      const stored = (await society.of(Groups).closed()).find(({ id }) => id === groupId);
      if (!stored) return sentence(say('setup.gone'));
      const facilities = inAlphabet(locale, await society.of(Facilities).list());
      const programmes = await society.of(Training).programmes();
      const isChannelFree = (await society.of(Groups).byChannel(stored.channelId)) === null;
      const isOffered = fittingProgrammes(programmes, [stored.facility]).some(
        ({ code }) => code === stored.programme.code,
      );
      const form = {
        ...groupFormOf(stored, []),
        ...(!isChannelFree && { channelId: null }),
        ...(!isOffered && { programme: null }),
      };
      const memory = { groupId, version: stored.version, askedAbout: null, opens: true };
      await showForm(request, groupModal(say, { memory, form, facilities, programmes, meanwhile: null, locale }));
      return null;
    }),
  ];
}
