import { appendFileSync } from "node:fs";

/** One fault that was tried: the door and the deed, the fault, what stands afterwards, and whether a message does. */
export interface TriedFault {
  way: string;
  fault: string;
  outcome: "old" | "new" | "torn";
  said: boolean;
}

const TABLE = process.env["FAULT_TABLE"];

/** For the table that `npm run faults` prints when all is done; `npm test` only asserts. */
export const noteFault = (tried: TriedFault): void => {
  if (TABLE) appendFileSync(TABLE, `${JSON.stringify(tried)}\n`);
};
