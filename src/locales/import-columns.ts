import type { HeadedColumn } from './customs.js';
import { typedFor } from './languages.js';

const COLUMNS: readonly HeadedColumn[] = ['person', 'requirement', 'done', 'until'];

/** Which column a heading means, whatever its case, and with a colon, star or full stop behind it; null for none that we know. */
export function readImportColumn(heading: string): HeadedColumn | null {
  const typed = heading
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:*.]+$/u, '')
    .trim()
    .toLowerCase();
  return COLUMNS.find((column) => typedFor(({ headings }) => headings[column]).includes(typed)) ?? null;
}
