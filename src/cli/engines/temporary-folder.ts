import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A folder that only this account can look into, taken away again whatever happens. */
export const inTemporaryFolder = async <Result>(step: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "plan-tracker-"));
  try {
    return await step(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
