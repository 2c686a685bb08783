import { readChoices } from "../../../src/workbook/choices-part";
import { MemoryWorkbook } from "./memory-workbook";
import { describeContract } from "../contract";

describeContract("the memory", (sheets, part) =>
  Object.assign(new MemoryWorkbook(sheets), { choices: readChoices(part ?? null) }),
);
