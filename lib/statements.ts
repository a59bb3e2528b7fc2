import pg from "pg";

/** What every new connection to a server says first. */
export const introduction = "set time zone 'UTC'";

let record: string[] | null = null;

/** A connection that can be asked what went over it. */
export class RecordingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query: (...call: unknown[]) => unknown = this.query.bind(this);
    this.query = (...call: unknown[]) => {
      const text = textOf(call[0]);
      if (text !== introduction) record?.push(text);
      return query(...call) as never;
    };
  }
}

/**
 * Runs `work` and gives what it answered with the SQL statements that this process sent meanwhile,
 * the beginning and end of a transaction included. For tests: nothing else may run beside it.
 */
export async function countStatements<T>(work: () => Promise<T>) {
  const statements: string[] = [];
  record = statements;
  try {
    const result = await work();
    return { result, statements, count: statements.length };
  } finally {
    record = null;
  }
}

function textOf(query: unknown) {
  return typeof query === "string" ? query : (query as { text: string }).text;
}
