import path from "node:path";
import { knownFigures } from "../../actions/known-figures";
import { proofreadJson } from "../../core/contract/proofread-json";
import { TrackerError } from "../../core/error";
import { proofread as proofreadLines } from "../../core/proofread/proofread";
import type { CliMessages } from "../../messages/cli-messages";
import { readDocxLines } from "../../workbook/docx/read-docx-lines";
import type { Arguments } from "../arguments";
import { nodeCompression } from "../node-compression";
import { openFile } from "../open-file";
import { assessOptions } from "../options";
import { readTextLines } from "../read-text-lines";
import type { Terminal } from "../terminal";
import { withSaid } from "../with-said";

/** The figures, dates and document numbers of a text, checked against each other and, where one is given, a workbook. */
export const proofread = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const [file, ...more] = args.operands;
  if (file === undefined || more.length > 0) {
    throw new TrackerError("bad-argument", {
      argument: "proofread",
      value: args.operands.join(" "),
      expected: "plan-tracker proofread FILE.docx|.txt [--with WORKBOOK]",
    });
  }
  const bytes = terminal.files.read(file);
  const name = path.basename(file);
  const lines = /\.docx$/i.test(file) ? readDocxLines(bytes, name, nodeCompression) : readTextLines(bytes, name);
  const known =
    args.with === null
      ? []
      : await knownFigures(withSaid(await openFile(args.with, terminal), args), assessOptions(args, terminal), texts);
  const proof = proofreadLines(lines, known);
  terminal.out(
    args.json ? JSON.stringify(proofreadJson(proof, texts.proofread.message)) : texts.proofread.proof(proof),
  );
  return proof.findings.length > 0 ? 1 : 0;
};
