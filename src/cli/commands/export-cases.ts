import path from "node:path";
import { TrackerError } from "../../core/error";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { exportFile, type FileExport } from "../engines/export-file";
import { documentFile, filesOfExport } from "../engines/files-of-export";
import { type ClickHouseAddress, readClickHouseAddress } from "../engines/clickhouse/address";
import { loadExports } from "../engines/clickhouse/load-exports";
import { termsAsked } from "../options";
import { prepareOutputs } from "../outputs/outputs";
import type { Terminal } from "../terminal";

/** The cases of offices' workbooks as Parquet files with a document beside, for an engine to count. */
export const exportCases = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const { operands, parquet: folder } = args;
  if (operands.length === 0 || folder === null) {
    throw new TrackerError("bad-argument", {
      argument: "export",
      value: operands.join(" "),
      expected: "plan-tracker export FILE… --parquet FOLDER [--key FILE] [--load clickhouse://…]",
    });
  }
  const { files } = terminal;
  const key = args.key === null ? null : files.read(args.key);
  if (key?.length === 0) throw new TrackerError("bad-argument", { argument: "--key", value: "", expected: "FILE" });
  const address = args.load === null ? null : readClickHouseAddress("--load", args.load);
  const terms = termsAsked(args, terminal);
  const outputs = prepareOutputs(
    {
      inputs: [...operands, ...(args.key === null ? [] : [args.key])],
      outputs: [{ path: folder, kind: "export-folder" }],
      force: args.force,
    },
    terminal,
    texts,
  );
  const exports: { file: string; made: FileExport }[] = [];
  for (const file of operands)
    exports.push({ file, made: await exportFile(files.read(file), file, terms, key, texts) });
  await outputs.write(exports.flatMap(({ made }) => filesOfExport(made, folder)));
  const { exported, loaded } = texts.engines;
  if (!args.json) terminal.out(exports.map(({ file, made }) => exported({ file, ...toldOf(made, folder) })).join("\n"));
  const put = address === null ? null : await loadInto(address, exports, terminal, texts);
  if (put && !args.json) terminal.out(loaded(put));
  if (args.json) {
    const written = exports.map(({ file, made }) => exportJson(file, made, folder));
    terminal.out(JSON.stringify({ exports: written, ...(put && { loaded: put }) }));
  }
  return 0;
};

/** The files stand before the servers are asked: a load that fails is done again from the same workbooks. */
const loadInto = async (
  address: ClickHouseAddress,
  exports: readonly { made: FileExport }[],
  terminal: Terminal,
  texts: CliMessages,
) => {
  terminal.error(texts.engines.asking(address));
  const servers = await terminal.machine.clickHouse(address);
  const made = exports.map((one) => one.made);
  const rows = made.flatMap(({ tables }) => tables).reduce((sum, { cells }) => sum + cells.rows.length, 0);
  return { to: servers.name, rows, put: await loadExports(made, servers) };
};

const toldOf = (made: FileExport, folder: string) => ({
  document: documentFile(made, folder),
  tables: made.tables.map(({ table, cells }) => ({
    sheet: table.sheet,
    rows: table.rows,
    file: path.join(folder, table.file),
    columns: cells.columns.map(({ name }) => name),
  })),
});

const exportJson = (file: string, made: FileExport, folder: string) => {
  const { office, asOf, period } = made.document;
  return { file, office, asOf, period, ...toldOf(made, folder) };
};
