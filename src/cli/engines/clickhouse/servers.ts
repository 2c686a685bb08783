import { TrackerError } from "../../../core/error";
import type { Engine, EngineRow } from "../engine";
import type { ClickHouseAddress } from "./address";

/** Servers that speak ClickHouse's HTTP. */
export interface ClickHouse extends Engine {
  /** "ClickHouse (may1:8123)", as errors name it. */
  name: string;
  cluster: string | null;
  servers: readonly string[];
  /** Asks one of them; the address's first that answers where none is named. */
  ask: (sql: string, asked?: Asked) => Promise<EngineRow[]>;
}

export interface Asked {
  server?: string;
  settings?: Readonly<Record<string, string>>;
  /** Rows that follow an INSERT. */
  body?: Uint8Array<ArrayBuffer>;
}

/** What a server must not decide for itself. All are known to every version since 18.16. */
const SETTINGS = {
  // A failure in the middle of an answer would otherwise come after a "200 OK".
  wait_end_of_query: "1",
  // A shard that does not answer is an error, and never a smaller number.
  skip_unavailable_shards: "0",
  count_distinct_implementation: "uniqExact",
  default_format: "JSONCompact",
  // Named conditions are written out wherever they are used: long for a parser, nothing for the count.
  max_query_size: "50000000",
  max_ast_elements: "10000000",
  max_expanded_ast_elements: "50000000",
  // Rows lie on their shard when the answer comes.
  insert_distributed_sync: "1",
} as const;

const PING_MS = 5_000;

/** @param password of the address's user, from the environment; it is told to the servers only */
export const openClickHouse = (address: ClickHouseAddress, password: string): ClickHouse => {
  const { servers, secure, user, database, cluster } = address;
  const name = `ClickHouse (${servers.join(", ")})`;
  const base = (server: string) => `${secure ? "https" : "http"}://${server}/`;
  let first: Promise<string> | null = null;

  const firstThatAnswers = async (): Promise<string> => {
    const silent: string[] = [];
    for (const server of servers) {
      try {
        const pong = await fetch(`${base(server)}ping`, { redirect: "error", signal: AbortSignal.timeout(PING_MS) });
        if (pong.ok) return server;
        silent.push(`${server}: ${pong.status}`);
      } catch (error) {
        silent.push(`${server}: ${causeOf(error)}`);
      }
    }
    throw new TrackerError("engine-failed", { engine: name, reason: silent.join("; ") });
  };

  const ask = async (sql: string, { server, settings, body }: Asked = {}): Promise<EngineRow[]> => {
    first ??= firstThatAnswers();
    const url = new URL(base(server ?? (await first)));
    const asked = { database, ...SETTINGS, ...settings, ...(body ? { query: sql } : {}) };
    for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, value);
    const said = await answerOf(url, { user, password, body: body ?? sql }).catch((error: unknown) => {
      throw new TrackerError(
        "engine-failed",
        { engine: name, reason: `${url.host}: ${causeOf(error)}` },
        { cause: error },
      );
    });
    if (!said.ok) throw new TrackerError("engine-failed", { engine: name, reason: reasonIn(said.text) });
    return /^\s*SELECT|^\s*WITH/.test(sql) ? (JSON.parse(said.text) as { data: EngineRow[] }).data : [];
  };

  return { name, cluster, servers, ask, query: (sql) => ask(sql), close: () => undefined };
};

const answerOf = async (
  url: URL,
  { user, password, body }: { user: string; password: string; body: string | Uint8Array<ArrayBuffer> },
): Promise<{ ok: boolean; text: string }> => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "X-ClickHouse-User": user, "X-ClickHouse-Key": password },
    body,
    redirect: "error",
  });
  return { ok: response.ok, text: await response.text() };
};

/** "fetch failed" says nothing; what lies beneath does: ECONNREFUSED, ENOTFOUND. */
const causeOf = (error: unknown): string => {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
};

/** "Code: 60, e.displayText() = DB::Exception: Table default.x doesn't exist., e.what() = …" → the middle. */
const reasonIn = (text: string): string =>
  (/DB::(?:Net)?Exception:\s*([^]*?)(?:, e\.what\(\)|\s*\(version |$)/.exec(text)?.[1] ?? text).trim().slice(0, 1000);
