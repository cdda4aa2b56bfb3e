import { actsForCountry } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { whenWorkspaceBegins } from '../../groups/happenings.store.js';
import { editProgramme } from '../../listeners/edit-programme.js';
import { editRequirement } from '../../listeners/edit-requirement.js';
import { requirementsButton, requirementsEntry } from '../../listeners/requirements-home.js';
import { showRequirements } from '../../listeners/show-requirements.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { seedTraining } from '../../store/seeds.js';

/** What each programme asks for, as national staff set it up. */
export const requirements = defineFeature(
  'training/requirements',
  hears(showRequirements, editRequirement, editProgramme),
  whenWorkspaceBegins(seedTraining),
  homeButtons(requirementsButton),
  menuEntries(requirementsEntry),
  menuWords({ place: 130, isFor: actsForCountry, words: ['requirements'] }),
);
