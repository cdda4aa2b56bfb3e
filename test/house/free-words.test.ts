import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEPT_TEXTS, UNKEPT_TEXTS } from '../../src/slack/blocks/free-texts.js';

/** Whatever makes a field for words: by its place on the list, handed on as `freeText`, or in Slack’s own terms. */
const FIELD = /[tT]extField\(\s*'?(\w+)?/g;
const BY_HAND = /plain_text_input|rich_text_input|email_text_input|url_text_input/;
const LISTED = [...Object.keys(KEPT_TEXTS), ...Object.keys(UNKEPT_TEXTS), 'freeText'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

describe('words of somebody’s own', () => {
  it('can be written about places, groups, sessions and what is asked for, and nowhere about a visit that was', () => {
    const fields = files
      .filter(({ file }) => !file.startsWith('slack/blocks'))
      .flatMap(({ file, text }) => [...text.matchAll(FIELD)].map(([, place = 'on no list']) => ({ file, place })));
    expect(fields.length).toBeGreaterThan(8);
    expect(fields.filter(({ place }) => !LISTED.includes(place))).toEqual([]);
    expect(files.filter(({ text }) => BY_HAND.test(text)).map(({ file }) => file)).toEqual([
      'slack/blocks/form-inputs.ts',
    ]);
  });

  it('have no room in what is told of a visit: ids, whole numbers and whether it was held', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8');
    const [, body = ''] = /^model Count \{\n([\s\S]*?)^\}/m.exec(schema) ?? [];
    const words = [...body.matchAll(/^ +(\w+) +(?:String|Json)/gm)].map(([, name]) => name);
    // What of these is no id is read with zod: whole numbers, by target group.
    expect(words).toEqual(['id', 'workspaceId', 'shiftId', 'facilityId', 'programmeCode', 'targetGroups', 'countedBy']);
  });
});
