import type { ModalView } from '@slack/types';
import type { Facility, Locale } from '../../core/model.js';
import { calendarDateOf } from '../../core/time.js';
import { monthText, type Say } from '../../locales/index.js';
import { actions, escapeText, lines, plain, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { endPairingModal, lastMonthModal, movePairingModal, notOutsideButton } from '../pairing.controls.js';
import { type Pairing, placeOfPairing } from '../pairing.rule.js';
import { nameOfPairing } from '../pairing-row.view.js';
import { monthAfter } from './lasting.rule.js';

/** Slack: options of a list. */
const MOST_PLACES = 100;
const MONTHS_AHEAD = 24;

export interface LastingForm {
  readonly say: Say;
  readonly locale: Locale;
  readonly pairing: Pairing;
  readonly now: Date;
}

/** How it stands now, once somebody has changed it. */
export function lastingReply(say: Say, locale: Locale, pairing: Pairing): Reply {
  const name = nameOfPairing(say, locale, pairing);
  const { outsideSince, lastMonth, state, movedTo } = pairing;
  const month = lastMonth ? say('pairing.last_month.is', { month: monthText(lastMonth, locale) }) : null;
  if (outsideSince && state === 'running') {
    const text = lines(say('pairing.now.outside', { name }), month);
    return { text, blocks: [section(text), actions(notOutsideButton.on(pairing.id, say('pairing.not_outside')))] };
  }
  const where =
    movedTo && state === 'resting' ? say('pairing.until_permit', { facility: escapeText(movedTo.name) }) : null;
  return sentence(lines(say(`pairing.now.${state}`, { name }), where, state === 'ended' ? null : month));
}

/** Nobody is asked why. */
export function endForm({ say, locale, pairing }: LastingForm): ModalView {
  return endPairingModal.open(
    { pairingId: pairing.id },
    {
      title: plain(say('pairing.deed.end'), 24),
      submit: plain(say('pairing.deed.end'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [section(say('pairing.end.intro', { name: nameOfPairing(say, locale, pairing) }))],
    },
  );
}

/** @param facilities all of the society; those where it can be */
export function moveForm({ say, locale, pairing }: LastingForm, facilities: readonly Facility[] = []): ModalView {
  const here = placeOfPairing(pairing).id;
  const kinds = pairing.group.programme.kinds;
  const others = facilities.filter(
    ({ id, kind, status }) => id !== here && kinds.includes(kind) && status !== 'closed',
  );
  if (pairing.group.programme.oneToOne?.whenMoved !== 'follows') return movedAwayForm(say, pairing);
  const choices = others.slice(0, MOST_PLACES).map(({ id, name }) => ({ value: id, text: name }));
  const intro = section(say('pairing.move.follows'));
  return movePairingModal.open(
    { pairingId: pairing.id },
    {
      title: plain(say('pairing.deed.move'), 24),
      close: plain(say('modal.cancel'), 24),
      ...(choices.length > 0
        ? {
            submit: plain(say('modal.save'), 24),
            blocks: [
              intro,
              ...movePairingModal.form.inputs({
                say,
                locale,
                typed: { facilityId: null },
                given: { facilityId: { choices } },
              }),
            ],
          }
        : { blocks: [intro, section(say('pairing.move.nowhere'))] }),
    },
  );
}

/** Where to is of no concern to anybody here. */
function movedAwayForm(say: Say, pairing: Pairing): ModalView {
  return endPairingModal.open(
    { pairingId: pairing.id },
    {
      title: plain(say('pairing.deed.move'), 24),
      submit: plain(say('pairing.deed.end'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [section(say('pairing.move.ends'))],
    },
  );
}

export function lastMonthForm({ say, locale, pairing, now }: LastingForm): ModalView {
  const today = calendarDateOf(now, placeOfPairing(pairing).timeZone);
  const months = Array.from({ length: MONTHS_AHEAD }, (_, ahead) => monthAfter(today, ahead));
  const choices = months.map((month) => ({ value: month, text: monthText(month, locale) }));
  const month = pairing.lastMonth && months.includes(pairing.lastMonth) ? pairing.lastMonth : null;
  return lastMonthModal.open(
    { pairingId: pairing.id },
    {
      title: plain(say('pairing.deed.last_month'), 24),
      submit: plain(say('modal.save'), 24),
      close: plain(say('modal.cancel'), 24),
      blocks: [
        section(say('pairing.last_month.intro')),
        ...lastMonthModal.form.inputs({ say, locale, typed: { month }, given: { month: { choices } } }),
      ],
    },
  );
}
