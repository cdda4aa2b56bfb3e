import type { ModalView } from '@slack/types';
import { defineDeclaration } from '../../core/feature.js';
import { type Reply, toldModal } from '../../slack/blocks/parts.js';
import type { Deps } from '../../slack/hearing/deps.js';
import type { Request } from '../../slack/hearing/request.js';
import type { FacilityMonth } from './counting.controls.js';

type Asked = Pick<Request, 'society' | 'person' | 'say' | 'now'>;

/** Shows a facility's visits of one month, to be counted there. @param line said above them, in our words */
export const showsMonthOfVisits =
  defineDeclaration<(asked: Asked, place: FacilityMonth, line: string) => Promise<ModalView>>();

/** The month in which a number was told, as it is now; what was told alone where nothing shows such a month. */
export async function monthOfVisits(deps: Deps, asked: Asked, place: FacilityMonth, told: Reply): Promise<ModalView> {
  const [show] = deps.declared(showsMonthOfVisits);
  return show ? show(asked, place, told.text) : toldModal(asked.say, told);
}
