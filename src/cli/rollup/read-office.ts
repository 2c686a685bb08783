import path from "node:path";
import { assessOffice } from "../../actions/assess-office";
import { withHeadings } from "../../actions/point-headings";
import { type ErrorCode, TrackerError } from "../../core/error";
import type { OfficeResult } from "../../core/rollup/office-result";
import { type CliMessages, cliMessagesOf } from "../../messages/cli-messages";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import { nodeCompression } from "../node-compression";
import type { OfficeTerms } from "../terminal";

/** One office's figures by the day and period of all; or why its file cannot be read. */
export const readOffice = async (
  bytes: Uint8Array,
  file: string,
  { language, asOf, from, to }: OfficeTerms,
): Promise<{ result: OfficeResult } | { reason: string }> => {
  const texts = cliMessagesOf(language);
  try {
    const workbook = withHeadings(openXlsx(bytes, path.basename(file), nodeCompression));
    return { result: await assessOffice(workbook, { today: asOf, asOf, from, to }, texts) };
  } catch (error) {
    return { reason: reasonOf(error, texts) };
  }
};

/** In the clerk's words; a fault of ours is told as one, and stops no other file. */
export const reasonOf = (error: unknown, texts: CliMessages): string => {
  if (!(error instanceof TrackerError)) {
    return texts.cli.ourFault({ reason: error instanceof Error ? error.message : String(error) });
  }
  const say = texts.errors[error.code as ErrorCode] as (details: unknown) => string;
  return say(error.details);
};
