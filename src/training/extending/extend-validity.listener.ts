import type { ModalView } from '@slack/types';
import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { refuseOtherThanStaff } from '../../groups/refuse-others.request.js';
import { Workspaces } from '../../groups/workspaces.store.js';
import { dateText } from '../../locales/index.js';
import { sentence } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import { onPress } from '../../slack/hearing/hear-press.js';
import { onSubmit } from '../../slack/hearing/hear-submit.js';
import type { Heard } from '../../slack/hearing/heard.js';
import type { Request, SentIn } from '../../slack/hearing/request.js';
import { showForm } from '../../slack/hearing/screen.js';
import { type Submitted, toldInstead } from '../../slack/hearing/submitted.js';
import { refreshRequirements } from '../requirements/refresh-requirements.request.js';
import { Training } from '../requirements/training.store.js';
import { extendValidityButton } from '../training.controls.js';
import { backToExtendingButton, extendModal, extendPreviewModal } from './extending.controls.js';
import { type ExtendForm, isOurs, readExtendForm } from './extending.rule.js';
import { extendErrors, extendPreview, extendView } from './extending.view.js';
import { Extensions } from './extensions.store.js';

type Asking = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

/** In a crisis national staff let what would lapse hold until a day: once, for all, once they have seen how many it concerns. */
export function extendValidity(deps: Deps): readonly Heard[] {
  return [
    onPress(extendValidityButton, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      if (refusal) return refusal;
      await showForm(request, await formShown(request, null));
      return null;
    }),

    onSubmit(extendModal, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      return refusal ? toldInstead(request.say, refusal) : preview(request);
    }),

    onPress(backToExtendingButton, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      const { screen, view } = request;
      if (refusal || !extendPreviewModal.isIn(view)) return refusal;
      const { codes, until } = extendPreviewModal.read(view);
      await screen.repaint(view.id, await formShown(request, { codes, until }));
      return null;
    }),

    onSubmit(extendPreviewModal, async (request) => {
      const refusal = await refuseOtherThanStaff(deps, request);
      return refusal ? toldInstead(request.say, refusal) : extend(request);
    }),
  ];
}

/** @param form null for all that can be extended */
async function formShown({ society, person, say, now }: Asking, form: ExtendForm | null): Promise<ModalView> {
  const { locale } = person;
  const training = society.of(Training);
  const [offered, programmes, { byProgramme }] = await Promise.all([
    offeredIn(society),
    training.programmes(),
    training.rules(),
  ]);
  const asking = (code: string) =>
    programmes.filter((programme) => byProgramme.get(programme.code)?.some((each) => each.code === code));
  const askedBy = new Map(offered.map(({ code }) => [code, asking(code).map(({ names }) => names[locale])]));
  const extensions = await society.of(Extensions).standing(await todayIn(society, now));
  const typed = form ?? { codes: offered.map(({ code }) => code), until: null };
  return extendView(say, locale, { offered, askedBy, extensions, form: typed });
}

async function preview(request: SentIn<typeof extendModal>): Promise<Submitted> {
  const { society, person, say, now, typed } = request;
  const today = await todayIn(society, now);
  const extensions = await society.of(Extensions).standing(today);
  const read = readExtendForm(typed, await offeredIn(society), extensions, today);
  if (!read.ok) return { next: 'errors', errors: extendErrors(say, person.locale, read) };
  return { next: 'update', view: (await previewShown(request, read.codes, read.until, null)).view };
}

/** @param seen how many people were shown before; null where nothing was */
async function previewShown(
  { society, person, say, now }: Asking,
  codes: readonly string[],
  until: CalendarDate,
  seen: number | null,
): Promise<{ readonly view: ModalView; readonly hasChanged: boolean; readonly people: number }> {
  const { byCode: concerned, people } = await society.of(Extensions).lapsing(codes, await todayIn(society, now), until);
  const requirements = (await offeredIn(society)).filter(({ code }) => codes.includes(code));
  const hasChanged = seen !== null && seen !== people;
  const shown = { requirements, until, concerned, people, hasChanged };
  return { view: extendPreview(say, person.locale, shown), hasChanged, people };
}

/** What is confirmed is what was shown: has it changed since, it is shown once more. Twice is once. */
async function extend(request: SentIn<typeof extendPreviewModal>): Promise<Submitted> {
  const { society, person, say, now, memory } = request;
  const { codes, until } = memory;
  const today = await todayIn(society, now);
  const extensions = await society.of(Extensions).standing(today);
  const read = readExtendForm({ codes, until }, await offeredIn(society), extensions, today);
  // Somebody else was first: the form says what was done and when.
  if (!read.ok) return { next: 'update', view: await formShown(request, { codes, until }) };
  const shown = await previewShown(request, read.codes, until, memory.people);
  if (shown.hasChanged) return { next: 'update', view: shown.view };
  const extended = await society.of(Extensions).extend(read.codes, today, until, person.userId, now);
  if (extended.length === 0) return { next: 'update', view: await formShown(request, { codes, until }) };
  const told = say('extend.told', { count: shown.people, until: dateText(until, person.locale) });
  const afterwards = async (): Promise<void> => {
    await refreshRequirements(request, told);
    if (!request.view.previous_view_id) await request.tell(sentence(told));
  };
  return { next: 'close', afterwards };
}

async function offeredIn(society: Request['society']) {
  return (await society.of(Training).requirements()).filter(isOurs);
}

/** By the calendar of the country. */
async function todayIn(society: Request['society'], now: Date): Promise<CalendarDate> {
  return calendarDateOf(now, (await society.of(Workspaces).read()).timeZone);
}
