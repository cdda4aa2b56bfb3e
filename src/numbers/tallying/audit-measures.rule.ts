import type { Measure } from '../../core/measures.js';
import type { OneToOneMeasure, OneToOneStream } from './tally-books.rule.js';

/**
 * What a number counts. One-to-ones are counted for each programme by itself: where one programme has them, as `begun` and `ended`;
 * where several have, as `begun:dk.primus_motor`, so that no program mistakes one programme's number for all of them. Meetings
 * outside are those of all programmes, as `met_outside`.
 */
export type AuditMeasure = Measure | OneToOneMeasure | `${OneToOneMeasure}:${string}`;

/** How a stream of one-to-ones is named: plainly where one programme alone has them. */
export function oneToOneMeasure(
  { programmeCode, measure }: Pick<OneToOneStream, 'programmeCode' | 'measure'>,
  programmeCodes: readonly string[],
): AuditMeasure {
  return programmeCode !== null && programmeCodes.length > 1 ? `${measure}:${programmeCode}` : measure;
}
