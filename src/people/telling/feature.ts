import { defineFeature } from '../../core/feature.js';
import { projects } from '../../delivery/projecting.js';
import { projectNotices } from './projections.js';

/** People are told once what was written down for them, in the words of the feature that wrote it. */
export const telling = defineFeature('people/telling', projects(projectNotices));
