import { parentPort, workerData } from "node:worker_threads";
import type { OfficeResult } from "../../core/rollup/office-result";
import { cliMessagesOf } from "../../messages/cli-messages";
import { checksum } from "../checksum";
import { nodeFiles } from "../node-files";
import type { OfficeJob, OfficeTerms } from "../terminal";
import { readOffice, reasonOf } from "./read-office";

/** `exportTo`: the folder where it is to be exported; null where its figures are wanted. */
export type OfficeQuestion = OfficeJob & { exportTo: string | null };
export type OfficeAnswer = { key: string; result: OfficeResult } | { exported: true } | { reason: string };

/** Where this script was started as a worker of the pool: answers one workbook after the other. */
export const serveOffices = (): void => {
  const terms = (workerData as { officeTerms?: OfficeTerms } | null)?.officeTerms;
  if (!parentPort || !terms) return;
  const port = parentPort;
  port.on("message", (job: OfficeQuestion) => {
    void answer(job, terms).then((given) => port.postMessage(given));
  });
};

const answer = async ({ path, file, exportTo }: OfficeQuestion, terms: OfficeTerms): Promise<OfficeAnswer> => {
  try {
    const bytes = nodeFiles.read(path);
    if (exportTo !== null) {
      // A roll-up of workbooks needs none of it.
      const [{ exportFile }, { filesOfExport }] = await Promise.all([
        import("../engines/export-file"),
        import("../engines/files-of-export"),
      ]);
      const made = await exportFile(bytes, file, terms, null, cliMessagesOf(terms.language));
      nodeFiles.write(filesOfExport(made, exportTo).map((one) => ({ ...one, ownFolder: true })));
      return { exported: true };
    }
    const read = await readOffice(bytes, file, terms);
    return "reason" in read ? read : { ...read, key: checksum(bytes) };
  } catch (error) {
    return { reason: reasonOf(error, cliMessagesOf(terms.language)) };
  }
};
