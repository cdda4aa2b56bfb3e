import { actsForCountry } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { whenAreaChanges, whenWorkspaceBegins } from '../../groups/happenings.store.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { carryCompletions } from './carry-completions.store.js';
import { editProgramme } from './edit-programme.listener.js';
import { editRequirement } from './edit-requirement.listener.js';
import { removeProgramme } from './remove-programme.listener.js';
import { requirementsButton, requirementsEntry } from './requirements-home.request.js';
import { seedTraining } from './seeds.store.js';
import { showRequirements } from './show-requirements.listener.js';

/** What each programme asks for, as national staff set it up. */
export const requirements = defineFeature(
  'training/requirements',
  hears(showRequirements, editRequirement, editProgramme, removeProgramme),
  whenWorkspaceBegins(seedTraining),
  whenAreaChanges(carryCompletions),
  homeButtons(requirementsButton),
  menuEntries(requirementsEntry),
  menuWords({ place: 130, isFor: actsForCountry, words: ['requirements'] }),
);
