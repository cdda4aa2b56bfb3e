import type { ModalView } from '@slack/types';
import { inAlphabet } from '../../core/alphabet.js';
import type { Society } from '../../database/society.js';
import { Facilities } from '../../groups/facilities.store.js';
import { Groups } from '../../groups/groups.store.js';
import { Memberships } from '../../groups/memberships.store.js';
import { sentence } from '../../slack/blocks/parts.js';
import type { Request, SubmitRequest } from '../../slack/hearing/request.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { Training } from '../../training/requirements/training.store.js';
import { type GroupForm, groupFormOf } from '../group-form.rule.js';
import { type GroupModal, groupModal } from './setup-group.view.js';

/**
 * The form as it was filled in, with what is told above it: nothing is saved yet, and the next press saves. It offers the
 * programmes that fit the facility chosen in it.
 */
export async function groupFormAgain(
  { society, say, person }: Pick<Request, 'society' | 'say' | 'person'>,
  shown: Pick<GroupModal, 'memory' | 'form' | 'meanwhile' | 'notReady'>,
): Promise<ModalView> {
  const { locale } = person;
  const facilities = inAlphabet(locale, await society.of(Facilities).list());
  const programmes = await society.of(Training).programmes();
  return groupModal(say, { ...shown, facilities, programmes, locale });
}

/** Somebody else saved meanwhile: what was chosen stays, and what is stored is told. */
export async function showStaleGroup(request: SubmitRequest, id: string | null, form: GroupForm): Promise<Submitted> {
  const { society, say } = request;
  const stored = id === null ? null : await society.of(Groups).read(id);
  if (!stored) return toldInstead(say, sentence(say('setup.gone')));
  const memory = { groupId: stored.id, version: stored.version, askedAbout: null };
  const meanwhile = groupFormOf(stored, await restingIn(society, stored.id));
  return { next: 'update', view: await groupFormAgain(request, { memory, form, meanwhile }) };
}

/** Slack user ids of members who are taking a break. */
export async function restingIn(society: Society, groupId: string): Promise<readonly string[]> {
  const members = await society.of(Memberships).of(groupId);
  return members.filter(({ status }) => status === 'resting').map(({ userId }) => userId);
}
