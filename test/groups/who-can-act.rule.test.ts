import { describe, expect, it } from 'vitest';
import { type BeyondLeaders, type Roles, whoCanAct, whoCanActNationally } from '../../src/groups/who-can-act.rule.js';
import { isOutsider, type SlackFacts, type WorkspaceRole, whoIs } from '../../src/slack/who-is.rule.js';

const LENA = 'U_LENA';
const LARS = 'U_LARS';
const NORA = 'U_NORA';
const OLLE = 'U_OLLE';
const ODA = 'U_ODA';
const OWNER = 'U_OWNER';

const BEYOND: BeyondLeaders = { nationalStaffIds: [NORA], setUpBy: [OLLE, ODA] };
const roles = (known: Record<string, WorkspaceRole>): Roles => new Map(Object.entries(known));
const gone = (...userIds: string[]) => roles(Object.fromEntries(userIds.map((id) => [id, 'deactivated'])));

describe('who can act for a group', () => {
  it.each<[string, Roles, string[]]>([
    ['is everybody who leads it', roles({}), [LENA, LARS]],
    ['is the leader who is left', gone(LENA), [LARS]],
    ['is the leader who is no guest', roles({ [LARS]: 'guest' }), [LENA]],
    ['is national staff when nobody leads it any more', gone(LENA, LARS), [NORA]],
    ['is the admin who used set-up last when they are gone too', gone(LENA, LARS, NORA), [OLLE]],
    [
      'is the admin before when the last is none any more',
      roles({ ...Object.fromEntries(gone(LENA, LARS, NORA)), [OLLE]: 'member' }),
      [ODA],
    ],
    [
      'is one owner when no admin is left',
      roles({ ...Object.fromEntries(gone(LENA, LARS, NORA, OLLE, ODA)), [OWNER]: 'owner', U_ZOE: 'owner' }),
      [OWNER],
    ],
    ['is nobody only when there is nobody', gone(LENA, LARS, NORA, OLLE, ODA), []],
  ])('%s', (_, known, expected) => {
    expect(whoCanAct([LENA, LARS], BEYOND, known)).toEqual(expected);
  });

  it('is national staff for what concerns the country, whoever leads', () => {
    expect(whoCanActNationally(BEYOND, roles({}))).toEqual([NORA]);
    expect(whoCanActNationally(BEYOND, gone(NORA))).toEqual([OLLE]);
  });
});

describe('who somebody is', () => {
  it.each<[WorkspaceRole, string, SlackFacts]>([
    ['member', 'somebody of whom Slack says nothing else', {}],
    ['member', 'somebody of our workspace', { team_id: 'T_OURS', is_restricted: false, is_stranger: false }],
    [
      'member',
      'somebody of the organisation who is in our workspace',
      { team_id: 'E_ALL', enterprise_user: { teams: ['T_OURS'] } },
    ],
    ['admin', 'an admin', { is_admin: true }],
    ['owner', 'an owner, who is an admin too', { is_admin: true, is_owner: true }],
    ['owner', 'the primary owner', { is_primary_owner: true }],
    ['bot', 'a bot', { is_bot: true }],
    ['bot', 'Slackbot, who says that it is none', { id: 'USLACKBOT', is_bot: false }],
    ['bot', 'a workflow', { is_workflow_bot: true, is_bot: false }],
    ['bot', 'a bot that was removed', { is_bot: true, deleted: true }],
    ['deactivated', 'somebody deactivated, of whom Slack says little', { deleted: true }],
    ['deactivated', 'an admin who was deactivated', { deleted: true, is_admin: true }],
    ['guest', 'a guest in several channels', { is_restricted: true }],
    ['guest', 'a guest in one channel', { is_ultra_restricted: true }],
    ['stranger', 'a stranger', { is_stranger: true }],
    ['stranger', 'somebody of another workspace of whom Slack says little', { profile: { team: 'T_THEIRS' } }],
    ['stranger', 'an admin of another workspace', { team_id: 'T_THEIRS', is_admin: true }],
    ['stranger', 'somebody of another organisation', { team_id: 'T_THEIRS', enterprise_user: { teams: ['T_THEIRS'] } }],
  ])('%s: %s', (expected, _, facts) => {
    expect(whoIs(facts, 'T_OURS')).toBe(expected);
    expect(isOutsider(expected)).toBe(!['member', 'admin', 'owner'].includes(expected));
  });
});
