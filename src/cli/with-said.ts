import { withHeadings } from "../actions/point-headings";
import { isNothing, rememberedIn } from "../actions/remembered";
import { saysNothing, sayHeadings } from "../actions/say-headings";
import { TrackerError } from "../core/error";
import type { Workbook } from "../workbook/workbook";
import type { XlsxWorkbook } from "../workbook/xlsx/xlsx-workbook";
import type { Arguments } from "./arguments";
import { openFile } from "./open-file";
import type { Terminal } from "./terminal";

/** The workbook as the command line says that its headings are meant, else as it remembers. */
export const withSaid = (workbook: Workbook, { headings, sheet }: Arguments): Workbook =>
  withHeadings(workbook, (survey, remembered) => sayHeadings(headings, survey, remembered, sheet));

/**
 * What is said about the headings goes into the output, so that it need not be said again; where nothing is said and the
 * file remembers nothing, what an earlier output remembers holds.
 */
export const keepChoices = async (
  workbook: XlsxWorkbook,
  output: string,
  { headings, sheet }: Arguments,
  terminal: Terminal,
): Promise<void> => {
  const own = await rememberedIn(workbook);
  const earlier = isNothing(own) ? await choicesOf(output, terminal) : null;
  const choices = earlier ?? own;
  const said = saysNothing(headings) ? null : sayHeadings(headings, await workbook.survey(), choices.headings, sheet);
  if (said === null && (earlier === null || isNothing(earlier))) return;
  const others = choices.headings.filter((pointed) => pointed.sheet !== said?.sheet);
  await workbook.remember({ ...choices, headings: said === null ? others : [...others, said] });
};

/** What an earlier output remembers; one that cannot be read remembers nothing. */
const choicesOf = async (output: string, terminal: Terminal) => {
  if (terminal.files.look(output).what === "nothing") return null;
  try {
    return await rememberedIn(await openFile(output, terminal));
  } catch (error) {
    if (error instanceof TrackerError) return null;
    throw error;
  }
};
