import { expect, it } from 'vitest';
import { groupChoiceText, groupNameAmong, placeAmong } from '../../../src/slack/blocks/group-text.js';
import { aFacility, aGroup } from '../../support/imagined.js';
import { programmeCalled } from '../../support/programmes.js';

const VISITING = aGroup({ id: 'a', name: 'Storstrøm <3', programme: programmeCalled('dk.prison_visiting') });
const KICKSTART = aGroup({ id: 'b', name: 'Storstrøm <3', programme: programmeCalled('dk.kickstart') });
const ELSEWHERE = aGroup({ id: 'c', name: 'Horsens', facility: aFacility({ id: 'f2', name: 'Horsens Fængsel' }) });

it('groups at places of their own are told by name and place', () => {
  expect(groupChoiceText('da', VISITING, [VISITING, ELSEWHERE])).toBe('*Storstrøm &lt;3* · Häktet');
  expect(groupNameAmong('da', VISITING, [VISITING, ELSEWHERE])).toBe('Storstrøm <3');
  expect(placeAmong('da', VISITING, [VISITING, ELSEWHERE])).toBe('Häktet');
});

it('two groups of one name at one facility are told apart by what they do there', () => {
  const among = [VISITING, KICKSTART, ELSEWHERE];
  expect(groupChoiceText('da', VISITING, among)).toBe('*Storstrøm &lt;3* · Häktet · Fængselsbesøgstjenesten (Danmark)');
  expect(groupChoiceText('da', KICKSTART, among)).toBe('*Storstrøm &lt;3* · Häktet · Kickstart (Danmark)');
  expect(groupChoiceText('da', ELSEWHERE, among)).toBe('*Horsens* · Horsens Fængsel');
  expect(groupNameAmong('da', KICKSTART, among)).toBe('Storstrøm <3, Kickstart (Danmark)');
  expect(placeAmong('da', KICKSTART, among)).toBe('Häktet (Storstrøm <3, Kickstart (Danmark))');
});

it('two groups of two names at one facility are told apart by their names', () => {
  const bingo = aGroup({ id: 'd', name: 'Bingo', programme: programmeCalled('dk.social_activities') });
  expect(placeAmong('da', bingo, [bingo, VISITING])).toBe('Häktet (Bingo)');
});
