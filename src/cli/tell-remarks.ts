import type { CliMessages } from "../messages/cli-messages";
import type { XlsxWorkbook } from "../workbook/xlsx/xlsx-workbook";
import type { Terminal } from "./terminal";

/** Says, beside the answer, what a copy lacks or carries along without anyone's having asked for it. */
export const tellRemarks = async (
  workbook: XlsxWorkbook,
  { error: say }: Pick<Terminal, "error">,
  { cli }: CliMessages,
): Promise<void> => {
  const { signatureDropped, damagedParts } = await workbook.remarks();
  if (signatureDropped) say(cli.signatureDropped);
  if (damagedParts.length > 0) say(cli.damagedParts({ parts: damagedParts }));
};
