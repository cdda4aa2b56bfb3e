import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Fields into which somebody can write what they like, by what stands over them. None is about a visit that was, or about a person. */
const WRITTEN_FREELY = [
  // Shown to be copied: what is typed there is not read.
  'my_calendar.address',
  'requirements.field.name',
  'session.form.place',
  'setup.facility.address',
  'setup.facility.area',
  'setup.facility.meetingPoint',
  'setup.facility.name',
  'setup.facility.region',
  'setup.group.contactLine',
  'setup.group.name',
];

/** Whatever makes a field for words: by its declaration, or in Slack’s own terms. */
const FIELD = /[tT]extField\((?:[^;]*?)label: \(say[^)]*\) =>\s*say\([`']([^`']+)/g;
const BY_HAND = /plain_text_input|rich_text_input|email_text_input|url_text_input/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

describe('words of somebody’s own', () => {
  it('can be written about places, groups, sessions and what is asked for, and nowhere about a visit that was', () => {
    const made = files
      .filter(({ file }) => !file.startsWith('slack/blocks'))
      .flatMap(({ text }) => [...text.matchAll(/[tT]extField\(/g)]);
    const labels = files.flatMap(({ text }) => [...text.matchAll(FIELD)].map(([, label]) => label ?? ''));
    expect(labels.toSorted()).toEqual(WRITTEN_FREELY);
    expect(made).toHaveLength(WRITTEN_FREELY.length);
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
