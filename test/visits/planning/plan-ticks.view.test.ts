import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/visits/planning/plan-ticks.view.js';

const option = (value: string) => ({ text: { type: 'plain_text' as const, text: value }, value });
const private_metadata = JSON.stringify({ weekId: 'w1', version: 3, ticks: { on: [], off: [] } });
const chosen = (...values: readonly string[]) => ({
  cleared: { type: 'checkboxes', selected_options: values.map(option) },
});

describe('what a leader has ticked in a plan', () => {
  it('is read from each visit’s row', () => {
    const row = (shiftId: string, isTicked: boolean) => ({
      type: 'actions',
      block_id: `cleared:w1:3:${shiftId}`,
      elements: [
        {
          type: 'checkboxes',
          action_id: 'cleared',
          options: [option(shiftId)],
          ...(isTicked && { initial_options: [option(shiftId)] }),
        },
      ],
    });
    const plan = {
      private_metadata,
      blocks: [row('monday', false), row('tuesday', true), row('wednesday', true)],
      state: {
        values: {
          'cleared:w1:3:monday': chosen('monday'),
          'cleared:w1:3:tuesday': chosen(),
          'cleared:w1:3:wednesday': chosen('wednesday'),
        },
      },
    };
    expect(readPlan(plan).ticks).toEqual({ on: ['monday'], off: ['tuesday'] });
  });

  it('is read from a plan that was opened when the ticks stood in a list below the visits', () => {
    const plan = {
      private_metadata,
      blocks: [
        {
          type: 'input',
          block_id: 'cleared:w1:3:0',
          label: { type: 'plain_text', text: 'Klartecken från häktet' },
          element: {
            type: 'checkboxes',
            action_id: 'cleared',
            options: [option('monday'), option('tuesday')],
            initial_options: [option('tuesday')],
          },
        },
      ],
      state: { values: { 'cleared:w1:3:0': chosen('monday') } },
    };
    expect(readPlan(plan)).toEqual({ weekId: 'w1', version: 3, ticks: { on: ['monday'], off: ['tuesday'] } });
  });
});
