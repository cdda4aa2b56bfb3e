import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const FORMS = '.github/ISSUE_TEMPLATE';

/** Issue forms as GitHub takes them (docs.github.com: Syntax for issue forms, Syntax for GitHub's form schema). Strict: what it does not know it refuses. */
const text = z.string().trim().min(1);
const required = z.strictObject({ required: z.boolean() });
const asks = { label: text, description: text.optional() };
const id = text.regex(/^[\w-]+$/).optional();
const written = { ...asks, placeholder: text.optional(), value: text.optional() };
// "None" GitHub adds by itself, and yes and no are booleans in YAML.
const option = text.refine((each) => each.toLowerCase() !== 'none');
const field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...written, render: text.optional() }),
    validations: required.optional(),
  }),
  z.strictObject({
    type: z.literal('input'),
    id,
    attributes: z.strictObject(written),
    validations: required.optional(),
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...asks,
      multiple: z.boolean().optional(),
      options: z.array(option).min(1).refine(areDifferent),
      default: z.int().min(0).optional(),
    }),
    validations: required.optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...asks,
      options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })).min(1),
    }),
  }),
]);
const form = z.strictObject({
  name: text.min(4),
  description: text.min(4),
  title: text.optional(),
  labels: z.array(text).optional(),
  assignees: z.array(text).optional(),
  body: z
    .array(field)
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'asks for nothing')
    .refine((body) => areDifferent(body.flatMap((each) => ('id' in each && each.id) || [])), 'has an id twice')
    .refine(
      (body) => areDifferent(body.flatMap((each) => ('label' in each.attributes ? each.attributes.label : []))),
      'has a label twice',
    ),
});

function areDifferent(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}

describe('whoever writes an issue', () => {
  const files = readdirSync(FORMS).filter((file) => file !== 'config.yml');

  it.each(files)('has a form that GitHub shows: %s', (file) => {
    expect(form.safeParse(parse(read(FORMS, file))).error).toBeUndefined();
  });

  it.each(files)('is asked in it never to paste a name, and ticks that none is there: %s', (file) => {
    const { body } = form.parse(parse(read(FORMS, file)));
    const [first, second] = body;
    const said = first?.type === 'markdown' ? first.attributes.value.replaceAll(/\s+/g, ' ') : '';
    expect(said).toContain('Everybody can read this.');
    expect(said).toMatch(/[Nn]ever paste a name/);
    expect(said).toContain('not of anybody who is visited, and not of a volunteer');
    expect(second?.type === 'checkboxes' && second.attributes.options).toEqual([
      { label: expect.stringMatching(/^Nothing .*names a person/), required: true },
    ]);
  });

  it('has no other way past the forms', () => {
    expect(parse(read(FORMS, 'config.yml'))).toEqual({ blank_issues_enabled: false });
    expect(files).toHaveLength(3);
  });

  it.each([
    ['a field that GitHub does not know', { body: [{ type: 'text', attributes: { label: 'A' } }] }],
    ['nothing but words', { body: [{ type: 'markdown', attributes: { value: 'A' } }] }],
    ['a choice between nothing', { body: [{ type: 'dropdown', attributes: { label: 'A', options: [] } }] }],
    ['a yes that YAML reads as true', { body: [{ type: 'dropdown', attributes: { label: 'A', options: [true] } }] }],
    ['a key that GitHub refuses', { body: [{ type: 'input', label: 'A', attributes: { label: 'A' } }] }],
  ])('would not be shown a form with %s', (_, other) => {
    expect(form.safeParse({ name: 'A form', description: 'A form', ...other }).success).toBe(false);
  });
});

describe('whoever sends a change', () => {
  const workflow = z
    .object({
      on: z.object({ push: z.unknown(), pull_request: z.unknown() }),
      permissions: z.record(z.string(), z.string()),
      jobs: z.record(
        z.string(),
        z.object({
          services: z.object({
            postgres: z.object({ env: z.record(z.string(), z.string()), ports: z.array(z.string()) }),
          }),
          steps: z.array(
            z.object({
              uses: z.string().optional(),
              run: z.string().optional(),
              with: z.record(z.string(), z.unknown()).optional(),
            }),
          ),
        }),
      ),
    })
    .parse(parse(read('.github/workflows/ci.yml')));
  const [job, ...others] = Object.values(workflow.jobs);
  const steps = job?.steps ?? [];

  it('has .ci/run run on it, on the Node that is named first, with the PostgreSQL that tests look for', () => {
    expect(others).toEqual([]);
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
    expect(steps.map(({ with: settings }) => settings?.['node-version-file'])).toContain('.nvmrc');
    expect(job?.services.postgres.ports).toEqual(['5432:5432']);
    expect(job?.services.postgres.env).toEqual({ POSTGRES_HOST_AUTH_METHOD: 'trust', POSTGRES_DB: 'test' });
  });

  it('can change nothing by it, and is read by actions of which each is one commit', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions).toHaveLength(2);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    expect(steps[0]?.with).toMatchObject({ 'persist-credentials': false });
  });

  it('is asked what is so now and how they know, and never for a name', () => {
    const asked = read('.github/PULL_REQUEST_TEMPLATE.md');
    for (const part of [
      'Never paste a name',
      '## What is so now',
      '## How you know',
      '`npm run check`',
      '**When you upgrade**',
    ])
      expect(asked).toContain(part);
  });

  it('writes as Biome formats, whatever editor they have', () => {
    const { formatter } = z
      .object({ formatter: z.object({ indentStyle: z.string(), indentWidth: z.number(), lineWidth: z.number() }) })
      .parse(JSON.parse(read('biome.json')));
    const all = read('.editorconfig').split(/^\[/m)[1];
    expect(all).toContain(`indent_style = ${formatter.indentStyle}\n`);
    expect(all).toContain(`indent_size = ${formatter.indentWidth}\n`);
    expect(all).toContain(`max_line_length = ${formatter.lineWidth}\n`);
  });

  it('reads how we are with each other, and whom to tell in private', () => {
    const where = 'on GitHub under *Security*, *Report a vulnerability*';
    for (const page of ['SECURITY.md', 'CODE_OF_CONDUCT.md'])
      expect(read(page).replaceAll(/\s+/g, ' ')).toContain(where);
    for (const page of ['CODE_OF_CONDUCT.md', 'SECURITY.md']) expect(read('CONTRIBUTING.md')).toContain(`](${page})`);
    expect(existsSync('LICENSE')).toBe(true);
  });
});

describe('renovate.json, by which packages are kept new', () => {
  const { packageRules: rules } = z
    .object({
      packageRules: z.array(
        z.object({
          matchPackageNames: z.array(z.string()).optional(),
          matchDepNames: z.array(z.string()).optional(),
          groupName: z.string().optional(),
          allowedVersions: z.string().optional(),
        }),
      ),
    })
    .parse(JSON.parse(read('renovate.json')));
  const versions = z.record(z.string(), z.string()).optional();
  const wanted = ['package.json', ...readdirSync('engines').map((folder) => `engines/${folder}/package.json`)].flatMap(
    (file) => {
      const { dependencies, devDependencies, optionalDependencies } = z
        .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
        .parse(JSON.parse(read(file)));
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    },
  );
  const fits = (name: string, pattern: string) =>
    pattern.endsWith('/**') ? name.startsWith(pattern.slice(0, -2)) : name === pattern;

  it('names only packages that are in use', () => {
    const named = rules.flatMap(({ matchPackageNames = [], matchDepNames = [] }) => [
      ...matchPackageNames,
      ...matchDepNames,
    ]);
    expect(named.filter((pattern) => !wanted.some(([name]) => fits(name, pattern)))).toEqual([]);
  });

  it('moves all of Prisma together, which is one version now', () => {
    const prisma = rules.find(({ groupName }) => groupName === 'Prisma')?.matchPackageNames ?? [];
    const moved = wanted.filter(([name]) => prisma.some((pattern) => fits(name, pattern)));
    expect(moved.map(([name]) => name)).toEqual(
      expect.arrayContaining(['prisma', '@prisma/client', '@prisma/adapter-pg']),
    );
    expect(new Set(moved.map(([, version]) => version.split('-')[0])).size).toBe(1);
  });

  it.each(['12', '13'])('leaves better-sqlite3 %s within its own major', (major) => {
    const name = `better-sqlite3-${major}`;
    const rule = rules.find(({ matchDepNames }) => matchDepNames?.includes(name));
    expect(rule?.allowedVersions).toMatch(new RegExp(`<${Number(major) + 1}$`));
    expect(wanted.find(([each]) => each === name)?.[1]).toMatch(new RegExp(`^npm:better-sqlite3@${major}\\.`));
  });
});
