import type { Feature } from '../../core/feature.js';
import { whenTargetGroupsEnd } from '../../store/happenings.js';
import { forgetTargetGroups } from '../../store/target-groups.js';

/** How many were met on a visit: asked afterwards, told with one press, corrected. */
export const counting: Feature = { name: 'counting', follows: [whenTargetGroupsEnd.doing(forgetTargetGroups)] };
