import type { ModalView } from '@slack/types';
import { actsFor } from '../../groups/acting.request.js';
import { Groups } from '../../groups/groups.store.js';
import { refuseOtherThanStaff } from '../../groups/refuse-others.request.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { type Reply, sentence } from '../../slack/blocks/parts.js';
import { refusalReply } from '../../slack/blocks/refusals.js';
import type { Deps } from '../../slack/hearing/deps.js';
import type { Request } from '../../slack/hearing/request.js';
import type { PauseForm } from './pause-form.rule.js';
import type { pauseModal, pausePreviewModal } from './pausing.controls.js';
import type { Place } from './pausing.rule.js';
import { Pausing, type PlaceNow } from './pausing.store.js';
import { pauseFormView, pausePreview } from './pausing.view.js';

type Asking = Pick<Request, 'client' | 'society' | 'person' | 'say' | 'now'>;
export type PauseMemory = Remembered<typeof pauseModal>;
export type PreviewMemory = Omit<Remembered<typeof pausePreviewModal>, 'visits' | 'people'>;

/** A group's leaders, or who acts in their place, pause its visits; national staff and admins those of a facility. Null lets them go on. */
export async function refuseToPause(deps: Deps, request: Asking, { kind, id }: Place): Promise<Reply | null> {
  if (kind === 'facility') return refuseOtherThanStaff(deps, request);
  const { society, say, person } = request;
  const group = await society.of(Groups).read(id);
  if (!group) return sentence(say('pause.place_gone'));
  if (await actsFor(request, group)) return null;
  return refusalReply(say, { reason: 'not_a_leader' }, { locale: person.locale, group });
}

export async function readPlaceNow({ society, now }: Asking, { kind, id }: Place): Promise<PlaceNow | null> {
  return society.of(Pausing).read({ kind, id }, now);
}

/** The form with the pause as it stands now; what was typed stays. @param form null for what is stored */
export function formShown(
  { say, person }: Pick<Asking, 'say' | 'person'>,
  { kind, id, plan }: Pick<PauseMemory, 'kind' | 'id' | 'plan'>,
  place: PlaceNow,
  form: PauseForm | null = null,
  notice: string | null = null,
): ModalView {
  const { standing } = place;
  const memory = { kind, id, plan, standingId: standing?.id ?? null };
  const typed = form ?? { from: standing?.from ?? null, until: standing?.until ?? null };
  return pauseFormView(say, person.locale, { memory, name: nameOf(place, kind), standing, form: typed, notice });
}

/** What would be done in these days. @param seen how much was shown before; null where nothing was */
export async function previewShown(
  { society, say, person, now }: Asking,
  memory: PreviewMemory,
  place: PlaceNow,
  seen: { readonly visits: number; readonly people: number } | null,
): Promise<{ readonly view: ModalView; readonly hasChanged: boolean; readonly visits: number }> {
  const { from, until } = memory;
  const affected = await society.of(Pausing).affected(place, { from, until }, now);
  const { visits, userIds } = affected;
  const hasChanged = seen !== null && (seen.visits !== visits.length || seen.people !== userIds.length);
  const shown = { memory, name: nameOf(place, memory.kind), facility: place.facility, affected, hasChanged };
  return { view: pausePreview(say, person.locale, shown), hasChanged, visits: visits.length };
}

function nameOf({ groups, facility }: PlaceNow, kind: Place['kind']): string {
  return kind === 'group' ? (groups[0]?.name ?? facility.name) : facility.name;
}
