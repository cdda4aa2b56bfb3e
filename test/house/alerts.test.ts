import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FIGURES } from '../support/metric-names.js';

const RULES = z.strictObject({
  groups: z.tuple([
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^VisitingHours[A-Z]\w+$/),
          expr: z.string(),
          for: z.string().regex(/^\d+m$/),
          labels: z.strictObject({ severity: z.literal('page') }),
          annotations: z.strictObject({ summary: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ]),
});

const { groups } = RULES.parse(parse(readFileSync('deploy/alerts.yml', 'utf8')));
const [{ rules }] = groups;

/** As GitHub makes them of headings. */
const anchorsIn = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

describe('what somebody is woken for', () => {
  it('is little', () => {
    expect(rules.map(({ alert }) => alert)).toHaveLength(6);
  });

  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s goes by figures that are there', (_, { expr }) => {
    const asked = [...expr.matchAll(/visiting_hours_(\w+)(?:\{(\w+)(=~?|!~)"([^"]+)"\})?/g)];
    expect(asked.length).toBeGreaterThan(0);
    for (const [, name = '', label, , said = ''] of asked) {
      expect(Object.keys(FIGURES)).toContain(name);
      if (label === undefined) continue;
      for (const value of said.split('|')) expect([...(FIGURES[name]?.[label] ?? [])]).toContain(value);
    }
  });

  it('stands in the runbook, where nothing else stands', () => {
    const named = rules.map(({ annotations }) => annotations.runbook.split('#'));
    expect([...new Set(named.map(([page]) => page))]).toEqual(['docs/runbook.md']);
    expect(named.map(([, anchor]) => anchor).sort()).toEqual([...anchorsIn('docs/runbook.md')].sort());
  });

  it('names commands that are there, and fits on a page', () => {
    const page = readFileSync('docs/runbook.md', 'utf8');
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    for (const [, script = ''] of page.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
    expect(page.split(/\s+/).length).toBeLessThan(900);
    expect(existsSync('docs/runbook.md')).toBe(true);
  });
});
