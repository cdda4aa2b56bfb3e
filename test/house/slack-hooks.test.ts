import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseManifest } from '../../sandbox/slack/manifest.js';

const hooksOf = z.object({ hooks: z.record(z.string(), z.string()) });
const asked = (command: string, environment = {}): unknown => {
  const env = { ...process.env, ...environment };
  return JSON.parse(spawnSync('sh', ['-c', command], { encoding: 'utf8', env }).stdout);
};
const { hooks: first } = hooksOf.parse(JSON.parse(readFileSync('.slack/hooks.json', 'utf8')));

describe('Slack’s own command line', () => {
  const answer = asked(first['get-hooks'] ?? '');
  const { hooks } = hooksOf.parse(answer);

  it('is told what it may ask for, and that the bot holds the socket itself', () => {
    expect(Object.keys(hooks)).toEqual(['get-manifest', 'doctor', 'start']);
    expect(answer).toMatchObject({ config: { 'sdk-managed-connection-enabled': true } });
  });

  it('reads the manifest, in the language that is asked for', () => {
    for (const MANIFEST of ['manifest.yml', 'manifest.da.yml'])
      expect(parseManifest(JSON.stringify(asked(hooks['get-manifest'] ?? '', { MANIFEST })))).toEqual(
        parseManifest(readFileSync(MANIFEST, 'utf8')),
      );
  });

  it('hears which Node there is', () => {
    expect(asked(hooks.doctor ?? '')).toEqual({ versions: [{ name: 'node', current: process.versions.node }] });
  });
});
