import { z } from 'zod';
import { richTextBlock } from './rich-text.js';
import { identifier } from './text.js';

/** Blocks that show data: tables and charts. */
const common = { block_id: identifier.optional() };

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richTextBlock,
]);
const row = z.array(cell).min(1).max(20);
const characters = (rows: unknown) =>
  [...JSON.stringify(rows).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].reduce(
    (total, match) => total + (match[1]?.length ?? 0),
    0,
  );

export const tableBlock = z
  .strictObject({
    type: z.literal('table'),
    ...common,
    rows: z.array(row).min(1).max(100),
    column_settings: z
      .array(
        z
          .strictObject({ align: z.enum(['left', 'center', 'right']), is_wrapped: z.boolean() })
          .partial()
          .nullable(),
      )
      .max(20)
      .optional(),
  })
  .refine((table) => characters(table.rows) <= 10_000, 'must be less than 10001 characters in all cells together');

export const dataTableBlock = z
  .strictObject({
    type: z.literal('data_table'),
    ...common,
    caption: z.string().min(1),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).max(19).optional(),
    rows: z.array(row).min(2).max(201),
  })
  .refine((table) => characters(table.rows) <= 20_000, 'must be less than 20001 characters in all cells together')
  .refine((table) => new Set(table.rows.map((cells) => cells.length)).size === 1, 'must have rows of equal length');

const label = z.string().min(1).max(20);
const axisLabel = z.string().min(1).max(50).optional();
const seriesChart = z
  .strictObject({
    type: z.enum(['bar', 'area', 'line']),
    series: z
      .array(
        z.strictObject({
          name: label,
          data: z
            .array(z.strictObject({ label, value: z.number() }))
            .min(1)
            .max(20),
        }),
      )
      .min(1)
      .max(12),
    axis_config: z.strictObject({ categories: z.array(label).min(1).max(20), x_label: axisLabel, y_label: axisLabel }),
  })
  .refine(
    ({ series, axis_config }) =>
      series.every(
        ({ data }) =>
          data.length === axis_config.categories.length &&
          axis_config.categories.every((category) => data.some((point) => point.label === category)),
      ),
    'must have every category in every series',
  )
  .refine(
    ({ series }) => new Set(series.map(({ name }) => name)).size === series.length,
    'must have unique series names',
  );
const pieChart = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(z.strictObject({ label, value: z.number().positive() }))
    .min(1)
    .max(12),
});

export const chartBlock = z.strictObject({
  type: z.literal('data_visualization'),
  ...common,
  title: z.string().min(1).max(50),
  chart: z.discriminatedUnion('type', [seriesChart, pieChart]),
});
