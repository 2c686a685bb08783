import path from "node:path";
import { rollupJson } from "../../core/contract/rollup-json";
import { TrackerError } from "../../core/error";
import { buildRollUp } from "../../core/rollup/build-roll-up";
import { rollUp } from "../../core/rollup/roll-up";
import type { CliMessages } from "../../messages/cli-messages";
import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import type { Arguments } from "../arguments";
import { nodeCompression } from "../node-compression";
import { termsAsked } from "../options";
import { isRollUp } from "../outputs/is-roll-up";
import { prepareOutputs } from "../outputs/outputs";
import { recordWritten } from "../outputs/written/written-record";
import { readByEngine, termsOfExports } from "../engines/read-by-engine";
import { readOfficeList } from "../rollup/read-office-list";
import type { Files, Terminal } from "../terminal";

/** Kinds of workbooks, those that cannot be read too: they are named as missing. Excel's lock files are none. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|xltx|xltm)$/i;
const NOT_MEANT = /^(?:~\$|\.)|\.cu\.[a-z]+$/i;

/** The real path of the roll-up that will be replaced; null where nothing stands there, or an office's own workbook. */
const earlierRollUp = async (output: string, files: Files): Promise<string | null> => {
  const { what, real } = files.look(output);
  if (what !== "file") return null;
  try {
    const earlier = openXlsx(files.read(output), path.basename(output), nodeCompression);
    return isRollUp(await earlier.survey()) ? real : null;
  } catch (error) {
    if (!(error instanceof TrackerError)) throw error;
    return null;
  }
};

/** Many offices' workbooks by one day, period and class table; a bad file is named, and stops no other. */
export const rollup = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const [folder, ...more] = args.operands;
  const output = args.output;
  if (folder === undefined || more.length > 0 || output === null) {
    throw new TrackerError("bad-argument", {
      argument: "rollup",
      value: args.operands.join(" "),
      expected: "plan-tracker rollup FOLDER -o OUT.xlsx",
    });
  }
  const { files } = terminal;
  const own = await earlierRollUp(output, files);
  const all = files.list(folder).map((file) => ({ file: file.replaceAll("\\", "/"), path: path.join(folder, file) }));
  const jobs = all
    .filter(({ file }) => WORKBOOK.test(file) && !NOT_MEANT.test(path.basename(file)))
    // An earlier result in the folder itself is no office.
    .filter((job) => files.look(job.path).real !== own);
  const exports = args.engine === null ? [] : all.filter(({ file }) => /\.json$/i.test(file));
  if (jobs.length + exports.length === 0) throw new TrackerError("no-offices", { folder });
  const lists = args.offices === null ? [] : [args.offices];
  const outputs = prepareOutputs(
    {
      inputs: [...jobs.map((job) => job.path), ...exports.map((one) => one.path), ...lists],
      outputs: [{ path: output, kind: "roll-up", endings: [".xlsx"] }],
      force: args.force,
    },
    terminal,
    texts,
  );
  const expected = args.offices === null ? null : readOfficeList(files.read(args.offices), path.basename(args.offices));
  const unsaid = args.asOf === null && args.from === null && args.to === null;
  const { asOf, from, to } = (unsaid ? termsOfExports(exports, files) : null) ?? termsAsked(args, terminal);
  const terms = { language: args.language, asOf, from, to };
  const outcomes =
    args.engine === null
      ? await terminal.machine.readOffices(jobs, terms)
      : await readByEngine(args.engine, { jobs, exports }, terms, terminal, texts);
  const roll = rollUp({
    asOf,
    period: { from, to },
    read: outcomes.flatMap((one) => ("result" in one ? [one] : [])),
    failed: outcomes.flatMap((one) => ("reason" in one ? [one] : [])),
    expected,
  });
  const written = roll.offices.length > 0;
  if (written) {
    const workbook = openXlsx(newStyledXlsx(buildRollUp(roll, texts.rollup), { ours: true }), output, nodeCompression);
    await recordWritten(workbook);
    await outputs.write([{ path: output, bytes: workbook.save() }]);
  }
  terminal.out(
    args.json
      ? JSON.stringify(rollupJson(roll, (one) => texts.rollup.missing(one).reason, written ? output : null))
      : texts.rollup.done(roll, written ? output : null),
  );
  if (!written) return 2;
  return roll.missing.length > 0 ? 1 : 0;
};
