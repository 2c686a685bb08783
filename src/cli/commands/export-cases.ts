import path from "node:path";
import { TrackerError } from "../../core/error";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { exportFile, type FileExport } from "../engines/export-file";
import { documentFile, filesOfExport } from "../engines/files-of-export";
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
      expected: "plan-tracker export FILE… --parquet FOLDER [--key FILE]",
    });
  }
  const { files } = terminal;
  const key = args.key === null ? null : files.read(args.key);
  if (key?.length === 0) throw new TrackerError("bad-argument", { argument: "--key", value: "", expected: "FILE" });
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
  terminal.out(
    args.json
      ? JSON.stringify({ exports: exports.map(({ file, made }) => exportJson(file, made, folder)) })
      : exports.map(({ file, made }) => texts.engines.exported({ file, ...toldOf(made, folder) })).join("\n"),
  );
  return 0;
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
