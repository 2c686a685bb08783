import { TrackerError } from "../../../core/error";
import { type Block, headingsLast, place } from "./data-blocks";
import type { Requests } from "../requests/requests";

/** Whether anything may have been changed by now. */
export interface Progress {
  begun: boolean;
}

/** Writes what fits into one request in one; with the first goes what `begin` wants, with the last the heading row of several. */
export const writeRows = async (
  requests: Requests,
  sheet: string,
  blocks: readonly Block[],
  progress: Progress,
  begin: (workbook: Excel.Workbook) => void,
): Promise<void> => {
  const headings = headingsLast(blocks);
  for (const [index, block] of blocks.entries()) {
    await requests
      .send((workbook) => {
        if (index === 0) begin(workbook);
        const to = workbook.worksheets.getItem(sheet);
        place(to, block);
        if (headings && index === blocks.length - 1) place(to, headings);
      })
      .catch((error: unknown) => {
        // While a cell is being edited Excel refuses a request whole; else some of it may have been done.
        progress.begun ||= !(error instanceof TrackerError);
        throw error;
      });
    progress.begun = true;
  }
};
