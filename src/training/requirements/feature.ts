import type { Feature } from '../../core/feature.js';
import { whenWorkspaceBegins } from '../../store/happenings.js';
import { seedTraining } from '../../store/seeds.js';

/** What each programme asks for, as national staff set it up. */
export const requirements: Feature = { name: 'requirements', follows: [whenWorkspaceBegins.doing(seedTraining)] };
