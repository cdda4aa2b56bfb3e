/** A column of a file to import of which people write what it is headed. */
export type HeadedColumn = 'person' | 'requirement' | 'done' | 'until';

/** What the columns of a file to import may be headed, in every language. */
const HEADINGS: Readonly<Record<HeadedColumn, readonly string[]>> = {
  person: [
    ...['person', 'name', 'volunteer', 'member', 'member id', 'slack name', 'slack id'],
    ...['namn', 'frivillig', 'volontär', 'besökare', 'deltagare', 'medlem', 'medlems-id', 'medlemsid', 'namn i slack'],
    ...['navn', 'deltager', 'navn i slack'],
  ],
  requirement: ['requirement', 'krav', 'kurs', 'kursus', 'course', 'utbildning', 'uddannelse', 'training'],
  done: [
    ...['done', 'completed', 'date', 'klart', 'klar', 'genomförd', 'genomfört', 'uppfyllt', 'datum'],
    ...['gennemført', 'opfyldt', 'dato'],
  ],
  until: [
    ...['until', 'valid until', 'valid to', 'expires'],
    ...['till', 'till och med', 't.o.m', 'tom', 'gäller till', 'gäller till och med', 'gäller t.o.m'],
    ...['giltig till', 'giltig till och med', 'giltigt till', 'giltigt till och med', 'giltig t.o.m', 'går ut'],
    ...['til', 'til og med', 'gælder til', 'gælder til og med', 'gyldig til', 'gyldig til og med', 'udløber'],
  ],
};

/** Which column a heading means, whatever its case, and with a colon, star or full stop behind it; null for none that we know. */
export function readImportColumn(heading: string): HeadedColumn | null {
  const typed = heading
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:*.]+$/u, '')
    .trim()
    .toLowerCase();
  const found = Object.entries(HEADINGS).find(([, words]) => words.includes(typed));
  return found ? (found[0] as HeadedColumn) : null;
}
