import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { OfficeResult } from "../../core/rollup/office-result";
import { cliMessagesOf } from "../../messages/cli-messages";
import { nodeFiles } from "../node-files";
import type { OfficeJob, OfficeTerms } from "../terminal";
import { readOffice, reasonOf } from "./read-office";

export type OfficeQuestion = OfficeJob;
export type OfficeAnswer = { key: string; result: OfficeResult } | { reason: string };

/** Where this script was started as a worker of the pool: answers one workbook after the other. */
export const serveOffices = (): void => {
  const terms = (workerData as { officeTerms?: OfficeTerms } | null)?.officeTerms;
  if (!parentPort || !terms) return;
  const port = parentPort;
  port.on("message", (job: OfficeQuestion) => {
    void answer(job, terms).then((given) => port.postMessage(given));
  });
};

const answer = async ({ path, file }: OfficeJob, terms: OfficeTerms): Promise<OfficeAnswer> => {
  try {
    const bytes = nodeFiles.read(path);
    const read = await readOffice(bytes, file, terms);
    return "reason" in read ? read : { ...read, key: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    return { reason: reasonOf(error, cliMessagesOf(terms.language)) };
  }
};
