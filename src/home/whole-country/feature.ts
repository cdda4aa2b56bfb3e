import { defineFeature } from '../../core/feature.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeSections } from '../../slack/hearing/home-parts.js';
import { countrySection, wheelSection } from './country-home.request.js';
import { lookAtOneToOnes } from './look-at-one-to-ones.listener.js';
import { prepareFollowUp } from './prepare-follow-up.listener.js';

/** National staff see in App Home how the country stands, and what comes when in the year. */
export const wholeCountry = defineFeature(
  'home/whole-country',
  hears(prepareFollowUp),
  hears(lookAtOneToOnes),
  homeSections(countrySection, wheelSection),
);
