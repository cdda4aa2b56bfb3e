/**
 * What of a migration the version before could not live with: it reads and writes the tables that it knows, and has never heard of
 * what is new. New tables, new columns that may be left out and new indexes are none of its business; all else is named here.
 * @param sql of one migration, on either engine
 * @returns a sentence for each statement that is not additive; none where all are
 */
export function notAdditive(sql: string): readonly string[] {
  const made = new Made();
  return statementsIn(sql).flatMap((statement) => {
    const reason = reasonAgainst(statement, made);
    return reason === null ? [] : [`${reason}: ${shortened(statement)}`];
  });
}

/** What this migration itself has made so far, which the version before does not use. */
class Made {
  readonly tables = new Set<string>();
  /** `table.column` */
  readonly columns = new Set<string>();
}

const NAME = '"?(\\w+)"?';
const CREATE_TABLE = new RegExp(`^CREATE TABLE (?:IF NOT EXISTS )?${NAME}`, 'i');
const CREATE_INDEX = new RegExp(`^CREATE (UNIQUE )?INDEX (?:IF NOT EXISTS )?${NAME} ON ${NAME}`, 'i');
const ALTER_TABLE = new RegExp(`^ALTER TABLE ${NAME}\\s+(.*)$`, 'is');
const ADD_COLUMN = new RegExp(`^ADD COLUMN\\s+(?:IF NOT EXISTS )?${NAME}\\s+(.*)$`, 'is');
const ADD_FOREIGN_KEY = new RegExp(`^ADD CONSTRAINT ${NAME} FOREIGN KEY \\(([^)]*)\\)`, 'i');
const INSERT = new RegExp(`^INSERT INTO ${NAME}`, 'i');
const REFERENCE = /\bREFERENCES\b/i;
/** The version before would no longer be able to delete what the new rows refer to. */
const HOLDS_FAST = /\bREFERENCES\b(?![^,]*\bON DELETE (?:CASCADE|SET NULL)\b)/i;

function reasonAgainst(statement: string, made: Made): string | null {
  const table = CREATE_TABLE.exec(statement)?.[1];
  if (table !== undefined) {
    made.tables.add(table);
    return referencesHoldFast(statement) ? 'keeps rows of others from being deleted' : null;
  }
  const index = CREATE_INDEX.exec(statement);
  if (index) return index[1] && !made.tables.has(index[3] ?? '') ? 'asks for something unique that was not' : null;
  const altered = ALTER_TABLE.exec(statement);
  if (altered) {
    const reasons = partsOf(altered[2] ?? '').map((part) => againstAltering(altered[1] ?? '', part, made));
    return reasons.find((reason) => reason !== null) ?? null;
  }
  const filled = INSERT.exec(statement)?.[1];
  if (filled !== undefined) return made.tables.has(filled) ? null : 'writes rows that the version before reads';
  return /^(DROP|RENAME|TRUNCATE|DELETE)\b/i.test(statement) ? 'takes something away' : 'changes what is there';
}

function againstAltering(table: string, part: string, made: Made): string | null {
  const column = ADD_COLUMN.exec(part);
  if (column) {
    const [, name = '', rest = ''] = column;
    made.columns.add(`${table}.${name}`);
    if (/\bNOT NULL\b/i.test(rest) && !/\bDEFAULT\b/i.test(rest))
      return 'asks for a value that the version before does not write';
    if (/\b(UNIQUE|PRIMARY KEY|CHECK)\b/i.test(rest)) return 'asks for more than the version before keeps to';
    return referencesHoldFast(rest) ? 'keeps rows of others from being deleted' : null;
  }
  const key = ADD_FOREIGN_KEY.exec(part);
  if (key) {
    const columns = (key[2] ?? '').split(',').map((name) => `${table}.${name.trim().replaceAll('"', '')}`);
    const isNew = made.tables.has(table) || columns.every((name) => made.columns.has(name));
    if (!isNew) return 'asks for more than the version before keeps to';
    return referencesHoldFast(part) ? 'keeps rows of others from being deleted' : null;
  }
  if (/^(DROP|RENAME)\b/i.test(part)) return 'takes something away';
  return 'changes what is there';
}

function referencesHoldFast(text: string): boolean {
  return text.split(/\n|,(?![^()]*\))/).some((line) => REFERENCE.test(line) && HOLDS_FAST.test(line));
}

function shortened(statement: string): string {
  const line = statement.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}

/** Parts of one ALTER TABLE, between the commas that stand in no brackets. */
function partsOf(text: string): readonly string[] {
  return cut(text, ',');
}

function statementsIn(sql: string): readonly string[] {
  const withoutComments = sql.replaceAll(/^\s*--.*$/gm, '');
  return cut(withoutComments, ';');
}

/** Cuts a text where the mark stands outside of quotes and brackets. */
function cut(text: string, mark: ',' | ';'): readonly string[] {
  const parts: string[] = [''];
  let quote: string | null = null;
  let depth = 0;
  for (const character of text) {
    if (quote !== null) quote = character === quote ? null : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === mark && depth === 0) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
