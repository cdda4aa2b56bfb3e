import type { ModalView } from '@slack/types';
import type { Versioned } from '../../database/stored-rows.js';
import { Groups } from '../../groups/groups.store.js';
import { escapeText, sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request, SentIn } from '../../slack/hearing/request.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { toldInstead } from '../../slack/hearing/submitted.js';
import { groupFormOf } from '../group-form.rule.js';
import { refreshSetup } from '../refresh-setup.request.js';
import { backToGroupButton, closeGroupButton, closeGroupModal } from '../setting-up.controls.js';
import { closeGroupView } from './close-group.view.js';
import type { GroupToClose } from './closing.rule.js';
import { Closing } from './closing.store.js';
import { refuseOtherThanNaming } from './refuse-other-than-naming.request.js';
import { groupFormAgain, restingIn } from './show-group-again.request.js';

/** Whoever may set up a group closes it, once they have read what comes of it. */
export function closeGroup(deps: Deps): readonly Heard[] {
  return [
    onPress(closeGroupButton, async (request) => {
      const { society, say, now, screen, view, value: groupId } = request;
      const refusal = await refuseOtherThanNaming(deps, request, groupId);
      if (refusal) return refusal;
      const state = await society.of(Closing).look(groupId, now);
      if (!state || !view) return sentence(say('setup.gone'));
      await screen.repaint(view.id, askView(request, state));
      return null;
    }),

    onPress(backToGroupButton, async (request) => {
      const { society, say, screen, view } = request;
      if (!closeGroupModal.isIn(view)) return null;
      const { groupId } = closeGroupModal.read(view);
      const refusal = await refuseOtherThanNaming(deps, request, groupId);
      if (refusal) return refusal;
      const stored = await society.of(Groups).read(groupId);
      if (!stored) return sentence(say('setup.gone'));
      const memory = { groupId, version: stored.version, askedAbout: null };
      const form = groupFormOf(stored, await restingIn(society, groupId));
      await screen.repaint(view.id, await groupFormAgain(request, { memory, form, meanwhile: null }));
      return null;
    }),

    onSubmit(closeGroupModal, async (request) => {
      const refusal = await refuseOtherThanNaming(deps, request, request.memory.groupId);
      return refusal ? toldInstead(request.say, refusal) : close(request);
    }),
  ];
}

async function close(request: SentIn<typeof closeGroupModal>): Promise<Submitted> {
  const { society, say, person, now, memory } = request;
  const { groupId, version } = memory;
  const stored = await society.of(Groups).read(groupId);
  if (!stored) return toldInstead(say, sentence(say('setup.gone')));
  const closed = await society.of(Closing).close(groupId, version, person.userId, now);
  if (!closed.ok) {
    // Something has come in the way meanwhile, or somebody has changed the group: they look again, and nothing is closed.
    const state = closed.reason === 'in_the_way' ? closed.state : await society.of(Closing).look(groupId, now);
    if (!state) return toldInstead(say, sentence(say('setup.gone')));
    return { next: 'update', view: askView(request, state) };
  }
  const name = escapeText(stored.name);
  const programme = escapeText(stored.programme.names[person.locale]);
  const told = [
    say('setup.closed', { name }),
    ...(closed.isProgrammeUnused ? [say('setup.closed.programme_unused', { programme })] : []),
  ].join('\n');
  return { next: 'close', afterwards: () => refreshSetup(request, told) };
}

function askView(
  { say, person }: Pick<Request, 'say' | 'person'>,
  state: GroupToClose & { readonly group: Versioned<GroupToClose['group']> },
): ModalView {
  const { id: groupId, version } = state.group;
  return closeGroupView(say, { memory: { groupId, version }, state, locale: person.locale });
}
