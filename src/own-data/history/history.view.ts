import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { dayAndTime, moment, type Say, weekLabel } from '../../locales/index.js';
import { actions, capitalized, context, escapeText, mention, plain, section } from '../../slack/blocks/parts.js';
import { isPerson } from '../../slack/slack-ids.rule.js';
import {
  historyAboutButton,
  historyAreaList,
  historyModal,
  newestHistoryButton,
  olderHistoryButton,
  openHistoryButton,
  wholeHistoryButton,
} from './history.controls.js';
import { AREAS, type HistoryAsked, type HistoryLine, type HistoryReader, type Matter } from './history.rule.js';

export interface ShownHistory {
  readonly reader: HistoryReader;
  readonly asked: HistoryAsked;
  readonly lines: readonly HistoryLine[];
  /** Whether there are older lines than these. */
  readonly isMore: boolean;
  /** Whether newer ones have been turned over. */
  readonly isTurned: boolean;
  readonly matters: ReadonlyMap<string, Matter>;
  /** Of the society. */
  readonly timeZone: string;
}

/** A page of the history. */
export function historyView(say: Say, locale: Locale, shown: ShownHistory): ModalView {
  const { asked, lines, reader, matters } = shown;
  const rows = lines.map((line) => section(lineText(say, locale, line, shown), aboutButton(say, line, shown)));
  const about = asked.about === null ? null : subjectText(say, locale, asked.about, matters);
  return historyModal.open(
    { about: asked.about, area: asked.area },
    {
      title: plain(say('history.title'), 24),
      close: plain(say('modal.close'), 24),
      blocks: [
        section(about === null ? scopeText(say, reader) : say('history.about', { what: about })),
        actions(
          historyAreaList.among(
            [
              { value: null, text: say('history.area.all') },
              ...AREAS.map((area) => ({ value: area, text: say(`history.area.${area}`) })),
            ],
            { placeholder: say('history.area.choose'), chosen: asked.area },
          ),
          ...(about === null ? [] : [wholeHistoryButton.on(say('history.whole'))]),
        ),
        ...(rows.length > 0 ? rows : [section(say('history.none'))]),
        ...turning(say, shown),
        context(say('history.kept')),
      ],
    },
  );
}

/** Opens it. */
export function historyButton(say: Say) {
  return openHistoryButton.on(say('history.open'));
}

function scopeText(say: Say, { readsAll, scopeIds }: HistoryReader): string {
  if (readsAll) return say('history.scope.all');
  return say(scopeIds.length > 0 ? 'history.scope.groups' : 'history.scope.own');
}

function turning(say: Say, { lines, isMore, isTurned }: ShownHistory): KnownBlock[] {
  const last = lines.at(-1);
  const buttons = [
    ...(isTurned ? [newestHistoryButton.on(say('history.newest'))] : []),
    ...(isMore && last ? [olderHistoryButton.on({ at: last.at, id: last.id }, say('history.older'))] : []),
  ];
  return buttons.length > 0 ? [actions(...buttons)] : [];
}

/** The way to all that the log says of a visit, a person or a year; none where that is shown already. */
function aboutButton(say: Say, { subjectId, matterId, action }: HistoryLine, { asked, matters }: ShownHistory) {
  if (asked.about !== null || action === 'read_history') return undefined;
  const visit = [matterId, subjectId].find((id) => id !== null && matters.get(id)?.kind === 'visit');
  if (visit) return historyAboutButton.on(visit, say('history.more.visit'));
  if (subjectId === null) return undefined;
  if (isPerson(subjectId)) return historyAboutButton.on(subjectId, say('history.more.person'));
  return matters.get(subjectId)?.kind === 'year'
    ? historyAboutButton.on(subjectId, say('history.more.year'))
    : undefined;
}

function lineText(
  say: Say,
  locale: Locale,
  { at, action, actorId, subjectId, matterId }: HistoryLine,
  { reader, matters, timeZone }: ShownHistory,
): string {
  const isOfPerson = subjectId === null || isPerson(subjectId);
  const said = say(`history.did.${action}`, {
    who: personText(say, actorId),
    own: subjectId === reader.userId ? 'yes' : 'no',
    person: subjectId !== null && !isPerson(subjectId) ? `<#${subjectId}>` : personText(say, subjectId),
    what: subjectText(say, locale, isOfPerson && action !== 'read_history' ? matterId : subjectId, matters),
  });
  return `*${moment(at, timeZone, locale)}*\n${capitalized(said)}`;
}

function personText(say: Say, userId: string | null): string {
  return userId !== null && isPerson(userId) ? mention(userId) : say('history.former');
}

/** Escaped. */
function subjectText(say: Say, locale: Locale, id: string | null, matters: ReadonlyMap<string, Matter>): string {
  if (id === null) return say('history.gone');
  if (isPerson(id)) return mention(id);
  if (id === 'society') return say('history.society');
  const matter = matters.get(id);
  if (matter) return matterText(say, locale, matter);
  return /^\d{4}\b/.test(id) ? escapeText(id.slice(0, 8).trim()) : say('history.gone');
}

function matterText(say: Say, locale: Locale, matter: Matter): string {
  switch (matter.kind) {
    case 'week': {
      const week = weekLabel(matter.isoWeek, locale);
      return matter.group ? `${week}, ${escapeText(matter.group.name)}` : week;
    }
    case 'place':
      return nameText(matter.name, locale);
    case 'year':
      return `${escapeText(matter.facility.name)} ${matter.year}`;
    default: {
      const when = dayAndTime(matter.when, matter.timeZone, locale);
      return say(`history.${matter.kind}`, { when, name: nameText(matter.name, locale) });
    }
  }
}

function nameText(name: string | Readonly<Record<Locale, string>>, locale: Locale): string {
  return escapeText(typeof name === 'string' ? name : name[locale]);
}
