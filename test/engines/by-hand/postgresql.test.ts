import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { EngineRow } from "../../../src/cli/engines/engine";
import { columnOfPart, definitionOf } from "../../../src/core/data/sql/definition";
import { dialects, nameIn } from "../../../src/core/data/sql/dialect";
import { compareExamples, compareWithOwn, type Held, type Holder, RUNS } from "../equality";

/** Debian's, the newest that is there. It refuses to run as root, and runs as the user that Debian made for it then. */
const [version = ""] = readdirSync("/usr/lib/postgresql").sort().reverse();
const bin = (name: string) => path.join("/usr/lib/postgresql", version, "bin", name);
const idOf = (kind: "-u" | "-g") => Number(execFileSync("id", [kind, "postgres"], { encoding: "utf8" }));
const who = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};

const BETWEEN = "\u001f";
const NONE = "\u0001";

test("PostgreSQL gives what the own evaluator gives", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "postgresql-"));
  const data = path.join(folder, "data");
  if ("uid" in who) execFileSync("chown", ["postgres", folder]);
  const run = (name: string, list: string[]) => execFileSync(bin(name), list, { ...who, stdio: "ignore", cwd: folder });
  run("initdb", ["-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "me"]);
  run("pg_ctl", [
    "-D",
    data,
    "-w",
    "-o",
    `-k ${folder} -c listen_addresses=''`,
    "-l",
    path.join(folder, "log"),
    "start",
  ]);
  const psql = (input: string): string => {
    const done = spawnSync(
      bin("psql"),
      [
        "-h",
        folder,
        "-U",
        "me",
        "-d",
        "postgres",
        "-XqAt",
        "-F",
        BETWEEN,
        "-P",
        `null=${NONE}`,
        "-v",
        "ON_ERROR_STOP=1",
      ],
      { ...who, input, encoding: "utf8", cwd: folder, maxBuffer: 1 << 28 },
    );
    if (done.status !== 0) throw new Error(done.stderr);
    return done.stdout;
  };
  try {
    const holder: Holder = {
      dialect: dialects.postgresql,
      hold: (exports) => {
        psql(
          `DROP TABLE IF EXISTS t;\n${definitionOf("t", columnsOf(exports), dialects.postgresql)};\n${copies(exports)}`,
        );
        return Promise.resolve('"t"');
      },
      query: (sql) => Promise.resolve(rowsIn(psql(`${sql};`))),
    };
    expect(await compareExamples(holder)).toBeGreaterThan(60);
    expect((await compareWithOwn(holder, RUNS)).figures).toBeGreaterThan(0);
  } finally {
    run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
    rmSync(folder, { recursive: true });
  }
}, 3_600_000);

const columnsOf = ([first]: readonly Held[]) =>
  (first?.cells.columns ?? []).map(({ name, part }) => columnOfPart(name, part, dialects.postgresql));

const copies = (exports: readonly Held[]): string =>
  exports
    .map(({ id, cells: { rows, columns } }) => {
      const names = ["export_id", "office", "period", "row", ...columns.map(({ name }) => name)];
      const lines = rows.map((row, index) =>
        [id, "o", "p", row, ...columns.map(({ values }) => values[index] ?? null)].map(copied).join("\t"),
      );
      const list = names.map((name) => nameIn(dialects.postgresql, name)).join(", ");
      return `COPY t (${list}) FROM stdin;\n${lines.map((line) => `${line}\n`).join("")}\\.\n`;
    })
    .join("");

const copied = (value: string | number | null): string =>
  value === null
    ? "\\N"
    : String(value).replace(/[\\\t\n\r]/g, (sign) => ({ "\t": "\\t", "\n": "\\n", "\r": "\\r" })[sign] ?? "\\\\");

const rowsIn = (text: string): EngineRow[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(BETWEEN).map((one) => (one === NONE ? null : one)));
