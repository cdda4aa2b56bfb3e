import type { ImportColumn } from '../domain/importing.js';

/** What the columns of a file to import may be headed, in every language. */
const HEADINGS: Readonly<Record<ImportColumn, readonly string[]>> = {
  person: ['person', 'namn', 'navn', 'name'],
  requirement: ['requirement', 'krav'],
  done: ['done', 'klart', 'klar', 'gennemført', 'datum', 'dato', 'date'],
  until: ['until', 'till', 'gäller till', 'til', 'gælder til'],
};

/** Which column a heading means, whatever its case; null for none that we know. */
export function readImportColumn(heading: string): ImportColumn | null {
  const typed = heading.normalize('NFC').trim().toLowerCase();
  const found = Object.entries(HEADINGS).find(([, words]) => words.includes(typed));
  return found ? (found[0] as ImportColumn) : null;
}
