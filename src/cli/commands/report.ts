import { TrackerError } from "../../core/error";
import { writeReport } from "../../actions/write-report";
import { reportJson } from "../../core/contract/report-json";
import type { Assessment } from "../../core/assess";
import { countedExtras } from "../../core/criteria/tree/counted-extras";
import { keyFigures } from "../../core/report/key-figures";
import { missedDates, missedDatesText } from "../../core/report/missed-dates";
import { trackingNotes } from "../../core/report/tracking-notes";
import { verdictOf } from "../../core/report/verdict";
import { figureLines } from "../figure-lines";
import type { PrintedFigures } from "../../messages/vi/cli";
import type { CliMessages } from "../../messages/cli-messages";
import type { Arguments } from "../arguments";
import { folderPapers, paperFolders } from "../folder-papers";
import { openFile, outputFor } from "../open-file";
import { assessOptions, theFile } from "../options";
import { prepareOutputs } from "../outputs/outputs";
import { recordWritten } from "../outputs/written/written-record";
import { wordPapers } from "../word-papers";
import { tellRemarks } from "../tell-remarks";
import type { Terminal } from "../terminal";
import { keepChoices, withSaid } from "../with-said";

/** Writes the report into a copy; never touches the file itself. What people typed into an earlier copy comes along. */
export const report = async (args: Arguments, terminal: Terminal, texts: CliMessages): Promise<number> => {
  const file = theFile(args);
  if (args.template !== null && args.docx === null) {
    throw new TrackerError("bad-argument", {
      argument: "--template",
      value: args.template,
      expected: "--docx OUT.docx",
    });
  }
  const workbook = await openFile(file, terminal);
  const output = outputFor(file, args.output, "-bao-cao", workbook);
  const outputs = prepareOutputs(
    {
      data: args.data.map((data) => data.file),
      inputs: [file, ...args.data.map((data) => data.file), ...(args.template === null ? [] : [args.template])],
      outputs: [
        { path: output, kind: "workbook", endings: [workbook.ending] },
        ...[args.docx, args.remedy].flatMap((paper) =>
          paper === null ? [] : [{ path: paper, kind: "paper", endings: [".docx"] } as const],
        ),
        ...paperFolders(args).map((folder) => ({ path: folder, kind: "folder" }) as const),
      ],
      force: args.force,
    },
    terminal,
    texts,
  );
  const typed = await outputs.keptAt(output, workbook);
  if (args.data.length > 0) {
    const { takeData } = await import(/* webpackChunkName: "take-data" */ "../take-data");
    await takeData(workbook, args.data, terminal, texts);
  }
  await keepChoices(workbook, output, args, terminal);
  const options = { ...assessOptions(args, terminal), kept: typed, unitSheets: args.units };
  const { assessment, kept, aside } = await writeReport(withSaid(workbook, args), options, texts);
  await recordWritten(workbook);
  const papers = await wordPapers(args, { assessment, kept }, terminal, texts);
  const inFolders = await folderPapers(args, assessment, terminal, texts);
  await outputs.write([
    { path: output, bytes: workbook.save() },
    ...papers,
    ...inFolders.flatMap(({ files }) => files),
  ]);
  if (aside.gone.length > 0) terminal.error(texts.cli.strayRemarks({ remarks: aside.gone }));
  if (aside.unlisted.length > 0) terminal.error(texts.cli.unlistedRemarks({ remarks: aside.unlisted }));
  await tellRemarks(workbook, terminal, texts);
  terminal.out(
    args.json
      ? JSON.stringify(reportJson(assessment, output))
      : texts.cli.report({ assessment, printed: printedOf(assessment, texts), output }),
  );
  for (const { said, sayFormer } of inFolders) {
    const former = sayFormer();
    if (former !== null) terminal.error(former);
    if (!args.json) terminal.out(said);
  }
  return 0;
};

/** The figures as the report has them. */
const printedOf = (assessment: Assessment, { report: words }: CliMessages): PrintedFigures => {
  const figures = keyFigures(assessment, words);
  return {
    notes: trackingNotes(assessment, words),
    lines: {
      plan: figureLines(figures, ["tasks", "classes", "done", "flags"], words.noFigure),
      indicators: figureLines(figures, ["indicators"], words.noFigure),
    },
    verdictOf: (indicator) => verdictOf(indicator, assessment),
    missedOf: (assessed) =>
      missedDates(assessed, assessment.asOf).length > 1 ? [missedDatesText(assessed, assessment.asOf, words)] : [],
    extras: countedExtras(assessment.criteria?.items ?? []),
  };
};
