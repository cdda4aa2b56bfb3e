import { inAlphabet } from '../../core/alphabet.js';
import { Facilities } from '../../groups/facilities.store.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { list } from '../../locales/index.js';
import { mayBeSmall } from '../../numbers/tallying/declaring-small.rule.js';
import { smallErrors, smallFacilitiesModal, smallSavedText } from '../../numbers/tallying/small-facilities.view.js';
import { SmallLists } from '../../numbers/tallying/small-lists.store.js';
import { declareSmallButton, declareSmallModal } from '../../numbers/tallying/tallying.controls.js';
import { mention, type Reply, sentence, toldModal } from '../../slack/blocks/parts.js';
import { closedWith } from '../../slack/hearing/closed-with.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { PressRequest, Request, SentIn } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import type { Submitted } from '../../slack/hearing/submitted.js';
import { refreshSetup } from '../refresh-setup.request.js';

/** National staff declare which facilities are small, nobody else: their counts are told together. */
export function declareSmall(): readonly Heard[] {
  return [onPress(declareSmallButton, open), onSubmit(declareSmallModal, save)];
}

type Asked = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

async function open(request: PressRequest): Promise<Reply | null> {
  const refusal = await refuseOthers(request);
  if (refusal) return refusal;
  const form = await readForm(request);
  if (form.offered.length === 0) return sentence(request.say('small.no_facilities'));
  await showForm(request, smallFacilitiesModal(request.say, { ...form, chosen: null }));
  return null;
}

async function save(request: SentIn<typeof declareSmallModal>): Promise<Submitted> {
  const { society, say, person, now, view, memory, typed } = request;
  const refusal = await refuseOthers(request);
  if (refusal) return { next: 'update', view: toldModal(say, refusal) };
  const chosen = typed.facilityIds;
  const declared = await society.of(SmallLists).declare(chosen, memory.version, person.userId, now);
  if (!declared.ok && declared.reason === 'refused') {
    return { next: 'errors', errors: smallErrors(say, person.locale, declared) };
  }
  const form = await readForm(request);
  if (!declared.ok) return { next: 'update', view: smallFacilitiesModal(say, { ...form, chosen }) };
  const told = smallSavedText(say, form, declared);
  if (view.previous_view_id) return { next: 'close', afterwards: () => refreshSetup(request, told) };
  return closedWith(request, sentence(told));
}

/** Null lets the person go on. */
async function refuseOthers({ society, person, say }: Asked): Promise<Reply | null> {
  const { nationalStaffIds } = await society.of(Workspaces).read();
  if (nationalStaffIds.includes(person.userId)) return null;
  if (nationalStaffIds.length === 0) return sentence(say('small.refused_ask_admin'));
  return sentence(say('small.refused', { staff: list(nationalStaffIds.map(mention), person.locale) }));
}

async function readForm({ society, person, now }: Asked) {
  const [{ version }, stored, standing] = await Promise.all([
    society.of(Workspaces).read(),
    society.of(Facilities).list(),
    society.of(SmallLists).read(now),
  ]);
  const facilities = inAlphabet(person.locale, stored);
  return {
    version,
    locale: person.locale,
    standing,
    offered: mayBeSmall(facilities),
    names: new Map(facilities.map(({ id, name }) => [id, name])),
  };
}
