import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meaningOf, namedMeaning } from '../../src/slack/slack-errors.rule.js';

/** Slack's own lists of errors (docs.slack.dev, August 2026) for the methods that we call. */
const ERRORS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('./slack-methods.json', import.meta.url), 'utf8'),
);

/** What Slack may answer to any call, whatever the method's own list says. */
const TO_ANY_CALL = [
  'account_inactive',
  'ekm_access_denied',
  'fatal_error',
  'internal_error',
  'invalid_arguments',
  'invalid_auth',
  'missing_scope',
  'not_authed',
  'not_allowed_token_type',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_access_not_granted',
  'team_added_to_org',
  'token_expired',
  'token_revoked',
];

describe('what Slack refuses has a meaning', () => {
  it.each(Object.entries(ERRORS))('in %s', (method, errors) => {
    expect([...errors, ...TO_ANY_CALL].filter((error) => namedMeaning(method, error) === null)).toEqual([]);
  });

  it('in every method that we call', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
      .map((file) => readFileSync(join('src', file), 'utf8'));
    const called = sources.flatMap((text) =>
      [...text.matchAll(/(?:client|slack)\.((?:auth|chat|conversations|files|users|views)(?:\.\w+)+)\(/g)].map(
        ([, method = '']) => method,
      ),
    );
    // One call of the SDK's makes two of Slack's.
    const known = new Set([...Object.keys(ERRORS), 'files.uploadV2']);
    expect(new Set(called).size).toBeGreaterThan(15);
    expect([...new Set(called)].filter((method) => !known.has(method))).toEqual([]);
  });

  it.each([
    ['chat.update', 'is_inactive', 'archived'],
    ['chat.postMessage', 'is_archived', 'archived'],
    ['chat.update', 'edit_window_closed', 'not_editable'],
    ['chat.delete', 'message_not_found', 'gone'],
    ['views.update', 'not_found', 'gone'],
    ['views.open', 'expired_trigger_id', 'ask_again'],
    ['conversations.open', 'user_disabled', 'person_gone'],
  ])('%s: %s means %s', (method, error, meaning) => {
    expect(meaningOf(method, error)).toBe(meaning);
  });

  it.each(['never_heard_of_this', 'constructor', '__proto__', ''])(
    '“%s”, which nobody has heard of, is ours to see',
    (error) => {
      expect(meaningOf('chat.update', error)).toBe('ours');
      expect(meaningOf('constructor', error)).toBe('ours');
    },
  );
});
