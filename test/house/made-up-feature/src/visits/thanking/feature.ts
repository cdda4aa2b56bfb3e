import { isMember } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { projects } from '../../delivery/projecting.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeSections, menuWords } from '../../slack/hearing/home-parts.js';
import { projectThanks } from './projections.reading.js';
import { sayThanks } from './say-thanks.listener.js';
import { thanksSection } from './thanks-home.request.js';

/** Volunteers are thanked: when they ask for it, in App Home, and after each visit. */
export const thanking = defineFeature(
  'visits/thanking',
  hears(sayThanks),
  homeSections(thanksSection),
  menuWords({ place: 55, isFor: isMember, words: ['thanks'] }),
  projects(projectThanks),
);
