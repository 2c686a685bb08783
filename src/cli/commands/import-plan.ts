import path from "node:path";
import { importJson } from "../../core/contract/import-json";
import { TrackerError } from "../../core/error";
import { importPlans } from "../../core/import/import-plans";
import type { CliMessages } from "../../messages/cli-messages";
import { openDocument } from "../../workbook/documents/open-document";
import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import type { Arguments } from "../arguments";
import { nodeCompression } from "../node-compression";
import { prepareOutputs } from "../outputs/outputs";
import type { Terminal } from "../terminal";

/** The plans of a document as a new workbook, ready for tracking; what was put right on the way is told. */
export const importPlan = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const [file, ...more] = args.operands;
  const { output } = args;
  if (file === undefined || more.length > 0 || output === null) {
    throw new TrackerError("bad-argument", {
      argument: "import",
      value: args.operands.join(" "),
      expected: "plan-tracker import FILE.docx|.html|.csv|.md -o OUT.xlsx [--table N]",
    });
  }
  const outputs = prepareOutputs(
    { inputs: [file], outputs: [{ path: output, kind: "new" }], force: args.force },
    terminal,
    texts,
  );
  const name = path.basename(file);
  const document = openDocument(terminal.files.read(file), name, nodeCompression);
  const found = importPlans(document, name, args.table);
  await outputs.write([{ path: output, bytes: newStyledXlsx(found.sheets) }]);
  terminal.out(
    args.json
      ? JSON.stringify(importJson(found, texts.importing.why, output))
      : texts.importing.done({ found, letters: document.letters, output }),
  );
  return 0;
};
