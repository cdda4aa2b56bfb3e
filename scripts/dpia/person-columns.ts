/** What the schema says of its columns: `@about`, `@nobody` and `@person` (prisma/schema.prisma says what they mean). */

/** What has to be said of a column about a person, in the order in which it is written. */
export const PARTS = ['purpose', 'kept', 'seen by', 'erased'] as const;

/** Who may be said to see something. */
export const READERS = [
  'themselves',
  'party',
  'group',
  'leaders',
  'national staff',
  'admins',
  'workspace',
  'nobody',
] as const;
export type Reader = (typeof READERS)[number];

export interface Model {
  readonly name: string;
  /** What `@about` says: people, nobody, or something else; null where it is not there. */
  readonly about: string | null;
  /** Columns that it names as telling of nobody. */
  readonly ofNobody: readonly string[];
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  /** What follows `@person`; null where it is not there. */
  readonly person: string | null;
}

/** Every model of a schema, in its order. */
export function modelsIn(schema: string): Model[] {
  const declared = [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(declared.map(([, , name = '']) => name));
  return declared.map(([, comments = '', name = '', body = '']) => ({
    name,
    about: tagged(comments, 'about')[0] ?? null,
    ofNobody: tagged(comments, 'nobody').flatMap((list) => list.split(/, */)),
    columns: [...body.matchAll(/((?:^ *\/\/.*\n)*)^ +(\w+) +(\w+)/gm)]
      // What another model's name is the type of is a relation, and no column.
      .filter(([, , , type = '']) => !names.has(type))
      .map(([, above = '', column = '']) => ({ name: column, person: tagged(above, 'person')[0] ?? null })),
  }));
}

/** @returns after the tag, once for each line of comments that begins with it */
function tagged(comments: string, tag: string): string[] {
  return [...comments.matchAll(new RegExp(`^\\s*/// @${tag}\\b *(.*)$`, 'gm'))].map(([, text = '']) => text.trim());
}

/** What is said after each name, of `purpose: …; kept: …; seen by: …; erased: …`, whatever the names are. */
export function saidIn(comment: string): ReadonlyMap<string, string> {
  return new Map(
    comment.split('; ').map((part) => {
      const [name = '', text = ''] = part.split(/: (.*)/).map((each) => each.trim());
      return [name, text] as const;
    }),
  );
}

/** Who sees a column, each with what stands in brackets after it: where, or who of them; null for always and all of them. */
export function readersIn(seenBy: string): readonly { readonly reader: string; readonly where: string | null }[] {
  return seenBy.split(/, (?![^(]*\))/).map((each) => {
    const [, reader = each, where = null] = /^([^(]*?) \(([^)]*)\)$/.exec(each) ?? [];
    return { reader, where };
  });
}
