import { TrackerError } from "../../../core/error";

/** Servers that hold exported rows, as `--engine` and `--load` name them. */
export interface ClickHouseAddress {
  /** "may1:8123", in the order in which they are asked: the first that answers speaks for all. */
  servers: readonly string[];
  secure: boolean;
  user: string;
  database: string;
  /** The cluster over whose servers the rows are spread, as their own configuration names it; null where one holds all. */
  cluster: string | null;
}

const SHAPE =
  /^(?<scheme>clickhouses?):\/\/(?:(?<user>[^@/:?]+)(?<password>:[^@/]*)?@)?(?<hosts>[^@/?]+)(?:\/(?<database>[^/?]*))?(?:\?cluster=(?<cluster>[\w.-]+))?$/;
const HOST = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;
const EXPECTED = "clickhouse://USER@HOST:8123,HOST2:8123/DATABASE?cluster=NAME (CLICKHOUSE_PASSWORD=…)";

export const isClickHouse = (text: string): boolean => /^clickhouses?:/.test(text);

/**
 * "clickhouse://user@may1:8123,may2:8123/cchc?cluster=tinh"; `clickhouses://` speaks over TLS. A password never stands
 * there: command lines are kept in histories, and other people on the machine can read them.
 * @throws TrackerError bad-argument
 */
export const readClickHouseAddress = (argument: string, text: string): ClickHouseAddress => {
  const { scheme, user, password, hosts, database, cluster } = SHAPE.exec(text)?.groups ?? {};
  const secure = scheme === "clickhouses";
  const servers = (hosts ?? "")
    .split(",")
    .map((host) => (/:\d+$/.test(host) ? host : `${host}:${secure ? 8443 : 8123}`));
  const many = servers.length > 1 && cluster === undefined;
  if (hosts === undefined || password !== undefined || many || !hosts.split(",").every((host) => HOST.test(host))) {
    const shown = text.replace(/(\/\/[^@/:]*:)[^@/]*@/, "$1…@");
    throw new TrackerError("bad-argument", { argument, value: shown, expected: EXPECTED });
  }
  return {
    servers,
    secure,
    user: decodeURIComponent(user ?? "default"),
    database: database === undefined || database === "" ? "default" : decodeURIComponent(database),
    cluster: cluster ?? null,
  };
};
