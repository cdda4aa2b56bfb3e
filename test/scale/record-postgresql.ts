import { createRequire } from 'node:module';
import type { Explainer, Recording } from './record-statements.js';

interface Found {
  readonly rowCount: number | null;
  readonly rows: readonly unknown[];
}

interface Asked {
  readonly text: string;
  readonly values?: readonly unknown[];
}

type Answered = (error: Error | null, found?: Found) => void;

interface Client {
  connect(): Promise<void>;
  end(): Promise<void>;
  query(asked: Asked | string, values?: readonly unknown[] | Answered, answered?: Answered): Promise<Found> | undefined;
}

interface Driver {
  readonly Client: { new (options: { readonly connectionString: string }): Client; readonly prototype: Client };
}

/** What the engine says of a statement that it has carried out, as far as it is used. */
interface Explained {
  readonly Plan: {
    readonly 'Node Type': string;
    readonly 'Shared Hit Blocks'?: number;
    readonly 'Shared Read Blocks'?: number;
  };
}

/**
 * Has the driver itself say what it is asked, on whatever connection. To be called before the first is opened.
 * @returns how the engine goes about a statement: carried out once more, and taken back
 */
export function recordPostgresql(recording: Recording, url: string): Explainer {
  const { Client } = createRequire(import.meta.url)('pg') as Driver;
  const { prototype } = Client;
  const { query } = prototype;
  prototype.query = function heard(this: Client, asked, values, answered) {
    const text = typeof asked === 'string' ? asked : asked.text;
    const ownValues = typeof asked === 'string' ? undefined : asked.values;
    const parameters = ownValues ?? (Array.isArray(values) ? values : []);
    const startedAt = performance.now();
    const note = ({ rowCount, rows }: Found): void => {
      const took = performance.now() - startedAt;
      recording.note({ sql: text, parameters, rows: rowCount ?? rows.length, took });
    };
    const callback = typeof values === 'function' ? values : answered;
    if (callback) {
      const noting: Answered = (error, found) => {
        if (found) note(found);
        callback(error, found);
      };
      return typeof values === 'function' ? query.call(this, asked, noting) : query.call(this, asked, values, noting);
    }
    const found = query.call(this, asked, values);
    // What fails is not noted, and heard by whoever asked.
    found?.then(note, () => {});
    return found;
  };
  return {
    async explain({ sql, parameters }) {
      const client = new Client({ connectionString: url });
      await client.connect();
      const ask = async (text: string): Promise<Found | undefined> => query.call(client, { text, values: parameters });
      try {
        await query.call(client, 'BEGIN');
        const found = await ask(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`).catch(() => undefined);
        await query.call(client, 'ROLLBACK');
        return readPlan(found);
      } finally {
        await client.end();
      }
    },
  };
}

/** @param found undefined where the statement cannot be carried out twice: a row that is there now, say */
function readPlan(found: Found | undefined): { readonly plan: readonly string[]; readonly buffers: number | null } {
  const [row] = (found?.rows ?? []) as { readonly 'QUERY PLAN': readonly Explained[] }[];
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  if (!plan) return { plan: [], buffers: null };
  return {
    plan: [plan['Node Type']],
    buffers: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
  };
}
