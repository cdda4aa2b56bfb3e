import type { CalendarDate } from '../core/time.js';

/** What one cell of a file holds; null for an empty one. */
export type SheetCell = string | number | { readonly date: CalendarDate } | null;

/** Rows and columns of a file, before it is CSV or a workbook. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}
