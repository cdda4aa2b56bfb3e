import type { AskedStatement } from './measurement.js';
import { withoutLengths } from './measurement.js';

/** One statement that has been carried out. */
export interface Carried {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly rows: number;
  /** Milliseconds. */
  readonly took: number;
}

/** Says how an engine goes about a statement, once it has been carried out. */
export interface Explainer {
  explain(carried: Carried): Promise<Pick<AskedStatement, 'plan' | 'buffers'>>;
}

export interface Recording {
  note(carried: Carried): void;
  begin(): void;
  end(explainer: Explainer): Promise<readonly AskedStatement[]>;
}

/** Neither reads nor writes rows. */
const BESIDE = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|SET|EXPLAIN|DISCARD)\b/i;

/** Whether a statement gives some of what there is, so many at most. Prisma writes a limit of -1 for none. */
function isPage({ sql, parameters }: Carried): boolean {
  const before = sql.slice(0, sql.lastIndexOf('LIMIT') + 'LIMIT'.length);
  if (!sql.includes('LIMIT')) return false;
  const written = /^\s*(?:(\d+)|\$(\d+)|\?)/.exec(sql.slice(before.length));
  if (written?.[1]) return true;
  const place = written?.[2] ? Number(written[2]) - 1 : (before.match(/\?/g)?.length ?? 0);
  return Number([parameters].flat(2)[place] ?? -1) >= 0;
}

interface Kept {
  first: Carried;
  times: number;
  rows: number;
  mostRows: number;
  longest: number;
}

/** Keeps what is asked of the database between a beginning and an end. */
export function createRecording(): Recording {
  let kept: Map<string, Kept> | null = null;
  return {
    note(carried) {
      if (!kept || BESIDE.test(carried.sql)) return;
      const sql = withoutLengths(carried.sql);
      const known = kept.get(sql) ?? { first: carried, times: 0, rows: 0, mostRows: 0, longest: 0 };
      // What gave most says most.
      if (carried.rows > known.mostRows) known.first = carried;
      known.times += 1;
      known.rows += carried.rows;
      known.mostRows = Math.max(known.mostRows, carried.rows);
      known.longest = Math.max(known.longest, carried.took);
      kept.set(sql, known);
    },
    begin() {
      kept = new Map();
    },
    async end(explainer) {
      const found = [...(kept ?? new Map<string, Kept>())];
      kept = null;
      const statements: AskedStatement[] = [];
      for (const [sql, { first, ...figures }] of found) {
        const { plan, buffers } = await explainer.explain(first);
        statements.push({
          sql,
          isPage: isPage(first),
          ...figures,
          plan,
          buffers: buffers === null ? null : buffers * figures.times,
        });
      }
      return statements;
    },
  };
}
